CREATE SCHEMA app;
CREATE TABLE app.base (id bigint NOT NULL, a text, CONSTRAINT base_a_check CHECK (a <> ''));
CREATE TABLE app.child (id bigint NOT NULL, a text, extra integer, CONSTRAINT base_a_check CHECK (a <> ''));
ALTER TABLE app.child INHERIT app.base;
INSERT INTO app.child VALUES (1, 'x', 2);
