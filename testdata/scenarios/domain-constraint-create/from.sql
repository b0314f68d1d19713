CREATE SCHEMA app;
CREATE DOMAIN app.code AS text;
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
INSERT INTO app.item VALUES (1, 'ab');
