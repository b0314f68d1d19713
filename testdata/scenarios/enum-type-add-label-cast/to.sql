-- A new label is committed before values are cast to its type, and before a query whose result holds it, though no statement names it.
CREATE SCHEMA app;
CREATE TYPE app.status AS ENUM ('open', 'waiting', 'done');
CREATE TABLE app.task (id integer PRIMARY KEY, status app.status DEFAULT 'open' NOT NULL);
CREATE MATERIALIZED VIEW app.all_status AS SELECT unnest(enum_range(NULL::app.status)) AS status;
