CREATE SCHEMA app;
CREATE TABLE app.base (id bigint NOT NULL, a text, CONSTRAINT base_a_check CHECK (a <> ''));
CREATE TABLE app.child (extra integer) INHERITS (app.base);
INSERT INTO app.base VALUES (1, 'y');
INSERT INTO app.child VALUES (1, 'x', 2);
