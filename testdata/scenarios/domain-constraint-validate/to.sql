-- A check of a domain is validated; back again, it is added anew as NOT VALID.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text CONSTRAINT code_length CHECK (length(VALUE) > 1);
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
