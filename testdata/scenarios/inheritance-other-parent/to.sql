-- The child joins the new parent before it leaves the old one, or its columns would be its own from then on.
CREATE SCHEMA app;
CREATE TABLE app.base (id bigint NOT NULL, kind text DEFAULT 'a', note text, CONSTRAINT id_positive CHECK (id > 0));
CREATE TABLE app.other (id bigint NOT NULL, kind text DEFAULT 'b', CONSTRAINT id_positive CHECK (id > 0));
CREATE TABLE app.child (extra integer) INHERITS (app.other);
