DROP VIEW app.above_u;

DROP VIEW app.outer_u;

DROP VIEW app.inner_u;

ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.t ALTER COLUMN id SET NOT NULL;

-- table-rewrite: table app.u: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.u ALTER COLUMN id TYPE bigint;

CREATE OR REPLACE VIEW app.outer_t AS
SELECT t.id
   FROM app.t;

DROP VIEW app.inner_t;

CREATE VIEW app.outer_u AS
SELECT u.id
   FROM app.u;

CREATE VIEW app.above_u AS
SELECT outer_u.id
   FROM app.outer_u;

COMMENT ON VIEW app.above_u IS 'on top';

GRANT SELECT ON TABLE app.outer_u TO PUBLIC;
