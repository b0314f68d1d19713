CREATE SCHEMA app;
CREATE EXTENSION citext SCHEMA app;
CREATE TABLE app.reader (email app.citext NOT NULL, name text);
CREATE INDEX reader_email ON app.reader (email);
INSERT INTO app.reader VALUES ('A@b.c', 'Ann');
