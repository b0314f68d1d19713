CREATE VIEW app.b_base AS
SELECT t.id,
    t.name,
    t."Odd c"
   FROM app.t
  WHERE (t.id > 0);

CREATE VIEW app.a_second WITH (security_barrier=true, security_invoker=true) AS
SELECT b_base.id,
    b_base.name
   FROM app.b_base
WITH LOCAL CHECK OPTION;

COMMENT ON COLUMN app.a_second.name IS 'a name';
COMMENT ON VIEW app.a_second IS 'second';
GRANT SELECT ON TABLE app.a_second TO scenario_reader;

GRANT SELECT (id) ON TABLE app.b_base TO scenario_reader;

CREATE VIEW app.checked AS
SELECT b_base.id
   FROM app.b_base
  WHERE (b_base.id < 10)
WITH CASCADED CHECK OPTION;

CREATE VIEW app.renamed AS
SELECT t.id AS first,
    t.name AS "Second"
   FROM app.t;
