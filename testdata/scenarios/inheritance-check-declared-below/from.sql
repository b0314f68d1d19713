CREATE SCHEMA app;
CREATE TABLE app.p (a integer, b text, CONSTRAINT p_b CHECK (b <> ''));
CREATE TABLE app.c (x integer, CONSTRAINT p_b CHECK (b <> '')) INHERITS (app.p);
CREATE TABLE app.d (y integer, CONSTRAINT p_b CHECK (b <> '')) INHERITS (app.c);
INSERT INTO app.c VALUES (1, 'x', 2);
INSERT INTO app.d VALUES (1, 'x', 2, 3);
