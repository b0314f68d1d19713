CREATE SEQUENCE app.t_n_seq;
ALTER SEQUENCE app.t_n_seq OWNER TO scenario_clerk;

ALTER TABLE app.t OWNER TO scenario_clerk;

ALTER SEQUENCE app.t_n_seq OWNED BY app.t.n;

ALTER TABLE app.t ALTER COLUMN n SET DEFAULT nextval('app.t_n_seq'::regclass);
