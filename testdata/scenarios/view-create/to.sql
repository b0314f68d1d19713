-- Views are created behind what they read, with options, check option, comments and grants.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, "Odd c" text);
CREATE VIEW app.b_base AS SELECT id, name, "Odd c" FROM app.t WHERE id > 0;
CREATE VIEW app.a_second WITH (security_barrier=true, security_invoker=true) AS SELECT id, name FROM app.b_base
    WITH LOCAL CHECK OPTION;
CREATE VIEW app.checked AS SELECT id FROM app.b_base WHERE id < 10 WITH CASCADED CHECK OPTION;
CREATE VIEW app.renamed(first, "Second") AS SELECT id, name FROM app.t;
COMMENT ON VIEW app.a_second IS 'second';
COMMENT ON COLUMN app.a_second.name IS 'a name';
GRANT SELECT ON app.a_second TO scenario_reader;
GRANT SELECT (id) ON app.b_base TO scenario_reader;
