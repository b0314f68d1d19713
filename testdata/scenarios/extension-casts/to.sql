-- Columns of an extension's types take the casts that the extension has, and text where it has none; no rewrite where it keeps the bytes.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, attrs jsonb, mail text);
