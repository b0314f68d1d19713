-- Columns, tables, keys and indexes that hand their names on, in a row or all round, keep their rows and are not built anew; keys that have each other's names on tables that stay what they are make no tables others.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, amount text, note integer, ends date, total integer);
CREATE VIEW app.v AS SELECT amount AS note, note AS amount FROM app.t;
CREATE TABLE app.k (id integer, a integer, CONSTRAINT c2 CHECK (id > 0), CONSTRAINT c1 CHECK (a > 0), CONSTRAINT u2 UNIQUE (id), CONSTRAINT u1 UNIQUE (a));
CREATE INDEX i2 ON app.k (id, a);
CREATE INDEX i1 ON app.k (a, id);
CREATE INDEX j2 ON app.k (id) WHERE a > 5;
CREATE INDEX j3 ON app.k (a) WHERE id > 5;
CREATE TABLE app.orders_old (id integer CONSTRAINT orders_key PRIMARY KEY, note text);
CREATE TABLE app.orders (id integer CONSTRAINT orders_new_key PRIMARY KEY, note text);
CREATE TABLE app.one (id integer CONSTRAINT two_key PRIMARY KEY);
CREATE TABLE app.two (id integer, note text, CONSTRAINT one_key UNIQUE (note));
INSERT INTO app.t VALUES (1, 'x', 2, '2024-01-01', 3);
INSERT INTO app.k VALUES (1, 2);
INSERT INTO app.orders_old VALUES (1, 'old');
INSERT INTO app.orders VALUES (1, 'new'), (2, 'new');
INSERT INTO app.one VALUES (1);
INSERT INTO app.two VALUES (1, 'x');
