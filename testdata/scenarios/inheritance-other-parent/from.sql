CREATE SCHEMA app;
CREATE TABLE app.base (id bigint NOT NULL, kind text DEFAULT 'a', CONSTRAINT id_positive CHECK (id > 0));
CREATE TABLE app.child (extra integer) INHERITS (app.base);
INSERT INTO app.child VALUES (2, 'x', 2);
