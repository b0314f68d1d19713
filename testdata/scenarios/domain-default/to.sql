-- The default of a domain is set, changed and dropped in place.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text DEFAULT ('b' || 'c');
CREATE DOMAIN app.amount AS integer DEFAULT 5;
CREATE DOMAIN app.flag AS boolean;
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code, amount app.amount, flag app.flag);
