-- A sequence is dropped after the default that draws from it.
CREATE SCHEMA app;
CREATE TABLE app.invoice (id bigint PRIMARY KEY, note text);
