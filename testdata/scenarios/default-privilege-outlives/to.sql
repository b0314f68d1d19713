-- Default privileges that go are in force until everything is created, so that no grant is lost with them.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer);
GRANT SELECT ON app.t TO scenario_reader;
CREATE TABLE app.given (id integer GENERATED ALWAYS AS IDENTITY);
GRANT SELECT ON app.given TO scenario_reader;
GRANT USAGE ON SEQUENCE app.given_id_seq TO scenario_reader;
CREATE TABLE app.secret (id integer GENERATED ALWAYS AS IDENTITY);
INSERT INTO app.t VALUES (1);
