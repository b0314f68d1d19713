-- A domain gets and loses NOT NULL in place.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text NOT NULL;
CREATE DOMAIN app.amount AS integer;
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code, amount app.amount);
