CREATE SCHEMA app;
CREATE DOMAIN app.code AS text;
CREATE DOMAIN app.amount AS integer NOT NULL;
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code, amount app.amount);
INSERT INTO app.item VALUES (1, 'ab', 1);
