-- A column of children becomes one of their parent's, whose type they must have before.
CREATE SCHEMA app;
CREATE TABLE app.base (id integer, tag text);
CREATE TABLE app.k1 (tag text) INHERITS (app.base);
CREATE TABLE app.k2 (tag text) INHERITS (app.base);
