CREATE SCHEMA app;
CREATE DOMAIN app.code AS text DEFAULT 'a';
CREATE DOMAIN app.amount AS integer;
CREATE DOMAIN app.flag AS boolean DEFAULT true;
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code, amount app.amount, flag app.flag);
INSERT INTO app.item VALUES (1, 'ab', 1, true);
