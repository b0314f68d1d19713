-- A new sequence is linked to a table that changes hands: both must have one owner by then.
CREATE SCHEMA app;
GRANT ALL ON SCHEMA app TO scenario_clerk;
CREATE TABLE app.t (id integer PRIMARY KEY, n integer);
CREATE SEQUENCE app.t_n_seq OWNED BY app.t.n;
ALTER TABLE app.t ALTER COLUMN n SET DEFAULT nextval('app.t_n_seq');
ALTER TABLE app.t OWNER TO scenario_clerk;
