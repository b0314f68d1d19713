CREATE SCHEMA app;
CREATE DOMAIN app.code AS text;
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
CREATE INDEX item_code ON app.item (code);
INSERT INTO app.item VALUES (1, 'ab'), (2, NULL);
