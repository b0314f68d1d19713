DROP VIEW app.v;

DROP INDEX app.t_b_idx;
ALTER TABLE app.t DROP COLUMN b;

ALTER TABLE app.u DROP COLUMN twice;

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ADD COLUMN b integer GENERATED ALWAYS AS ((a * 3)) STORED;
CREATE INDEX t_b_idx ON app.t (b);

-- table-rewrite: table app.u: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.u ADD COLUMN twice bigint GENERATED ALWAYS AS ((a * 2)) STORED;

CREATE VIEW app.v AS
SELECT t.id,
    t.b
   FROM app.t;
