-- An extension's type and the one beneath it: the values stay as they are, the index does not.
CREATE SCHEMA app;
CREATE EXTENSION citext SCHEMA app;
CREATE TABLE app.reader (email text NOT NULL, name app.citext);
CREATE INDEX reader_email ON app.reader (email);
INSERT INTO app.reader VALUES ('A@b.c', 'Ann');
