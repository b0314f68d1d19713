-- A sequence changes hands; one that a column owns goes with its table.
CREATE SCHEMA app;
CREATE SEQUENCE app.free;
ALTER SEQUENCE app.free OWNER TO scenario_clerk;
CREATE TABLE app.invoice (id serial PRIMARY KEY, note text);
ALTER TABLE app.invoice OWNER TO scenario_clerk;
