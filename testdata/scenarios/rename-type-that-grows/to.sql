-- Types of other names, of which the same columns are and which have more in them, are the old ones: no row is written anew.
CREATE SCHEMA app;
CREATE SCHEMA types;
CREATE TYPE app.order_state AS ENUM ('new', 'paid', 'done');
CREATE TYPE types.addr AS (street text, city text, zip text);
CREATE DOMAIN app.positive AS integer CONSTRAINT pos_check CHECK (VALUE > 0) CHECK (VALUE < 1000);
CREATE TABLE app.t (id app.positive PRIMARY KEY, s app.order_state DEFAULT 'new' NOT NULL, a types.addr);
CREATE VIEW app.open AS SELECT id, (a).city FROM app.t WHERE s = 'new';
CREATE INDEX t_new ON app.t (id) WHERE s = 'new';
CREATE FUNCTION app.f(x app.order_state DEFAULT 'new') RETURNS app.order_state LANGUAGE sql AS 'SELECT x';
