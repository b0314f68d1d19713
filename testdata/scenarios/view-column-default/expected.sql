DROP VIEW app.v;

CREATE VIEW app.v AS
SELECT t.name,
    t.id
   FROM app.t;

ALTER VIEW app.v ALTER COLUMN id SET DEFAULT 7;
ALTER VIEW app.v ALTER COLUMN name SET DEFAULT 'x'::text;
