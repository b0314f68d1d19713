CREATE SCHEMA app;
CREATE TABLE app.item (id integer PRIMARY KEY, name text);
CREATE VIEW app.short AS SELECT id, name, 1 AS one FROM app.item;
CREATE TABLE app.kept (k integer, short app.short);
INSERT INTO app.item VALUES (1, 'a');
INSERT INTO app.kept SELECT 1, s FROM app.short s;
