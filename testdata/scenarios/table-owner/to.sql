-- A table changes hands, and the sequence that it owns follows.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigserial PRIMARY KEY, n bigint GENERATED ALWAYS AS IDENTITY);
ALTER TABLE app.t OWNER TO scenario_clerk;
