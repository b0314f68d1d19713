CREATE SCHEMA app;
CREATE TABLE app.base (kind integer);
CREATE TABLE app.child (note text) INHERITS (app.base);
CREATE TABLE app.grandchild () INHERITS (app.child);
CREATE TABLE app.own (x integer) INHERITS (app.base);
