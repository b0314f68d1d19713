-- An extension is created before the column that needs it, in the schema that it has.
CREATE SCHEMA app;
CREATE SCHEMA extensions;
CREATE EXTENSION citext WITH SCHEMA extensions;
CREATE TABLE app.reader (id integer PRIMARY KEY);
ALTER TABLE app.reader ADD COLUMN email extensions.citext;
