-- A domain gets another collation.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text COLLATE "C";
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
CREATE INDEX item_code ON app.item (code);
