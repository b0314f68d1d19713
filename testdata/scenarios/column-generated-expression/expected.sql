DROP VIEW app.v;

DROP INDEX app.t_b_idx;
ALTER TABLE app.t DROP COLUMN b;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ADD COLUMN b integer GENERATED ALWAYS AS ((a * 3)) STORED;
CREATE INDEX t_b_idx ON app.t (b);

CREATE VIEW app.v AS
SELECT t.id,
    t.b
   FROM app.t;
