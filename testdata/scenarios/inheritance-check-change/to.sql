-- A check of the parent changes for its children too.
CREATE SCHEMA app;
CREATE TABLE app.base (id bigint NOT NULL, a text, CONSTRAINT base_a_check CHECK (a <> '' AND a <> 'no'), CONSTRAINT base_id_check CHECK (id > 0));
CREATE TABLE app.child (extra integer) INHERITS (app.base);
