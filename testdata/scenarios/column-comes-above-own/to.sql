-- A table gets a column that its child has already: the child keeps its values.
CREATE SCHEMA app;
CREATE TABLE app.base (kind text, id integer);
CREATE TABLE app.child (id integer) INHERITS (app.base);
