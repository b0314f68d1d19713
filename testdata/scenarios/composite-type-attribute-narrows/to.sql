-- An attribute of a composite type gets a narrower type: that its values may be cut is told.
CREATE SCHEMA app;
CREATE TYPE app.money_t AS (amt numeric(20,2), cur text);
CREATE TABLE app.t (id int PRIMARY KEY, m app.money_t);

