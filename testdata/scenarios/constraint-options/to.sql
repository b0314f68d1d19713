-- The options of a key's index change without a rebuild.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY WITH (deduplicate_items = off, fillfactor = 90), a text UNIQUE);
