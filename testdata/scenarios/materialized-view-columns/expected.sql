DROP MATERIALIZED VIEW app.m;

DROP MATERIALIZED VIEW app.n;

CREATE MATERIALIZED VIEW app.m AS
SELECT (t.id)::bigint AS id,
    t.name AS label,
    (t.note)::character varying(10) AS note
   FROM app.t;

ALTER MATERIALIZED VIEW app.m ALTER COLUMN note SET STORAGE EXTERNAL;

CREATE MATERIALIZED VIEW app.n AS
SELECT t.id,
    (t.name COLLATE "C") AS name
   FROM app.t;

ALTER MATERIALIZED VIEW app.n ALTER COLUMN name SET STATISTICS 100;
CREATE INDEX n_name_idx ON app.n (name);
