CREATE SCHEMA app;
CREATE TABLE app.base (id bigint NOT NULL, a text, CONSTRAINT base_a_check CHECK (a <> ''));
CREATE TABLE app.child (id bigint NOT NULL, a text, extra integer, CONSTRAINT base_a_check CHECK (a <> ''));
ALTER TABLE app.child INHERIT app.base;
CREATE TABLE app.kept (id integer, gone text);
CREATE TABLE app.heir (extra integer) INHERITS (app.kept);
CREATE POLICY p ON app.heir USING (gone IS NOT NULL);
INSERT INTO app.child VALUES (1, 'x', 2);
