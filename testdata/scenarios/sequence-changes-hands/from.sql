CREATE SCHEMA app;
CREATE SEQUENCE app.free;
ALTER SEQUENCE app.free OWNER TO scenario_owner;
CREATE TABLE app.invoice (id serial PRIMARY KEY, note text);
ALTER TABLE app.invoice OWNER TO scenario_owner;
INSERT INTO app.invoice (note) VALUES ('one');
