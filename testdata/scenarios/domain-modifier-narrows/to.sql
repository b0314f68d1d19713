-- A domain gets a narrower base type: its values are cast by assignment, and that they may be cut is told.
CREATE SCHEMA app;
CREATE DOMAIN app.price AS numeric(10,2) CHECK (VALUE >= 0);
CREATE TABLE app.t (id int PRIMARY KEY, m app.price DEFAULT 0);

