ALTER VIEW app.v RENAME COLUMN name TO title;

ALTER VIEW app.wider RENAME COLUMN id TO "Key";
ALTER VIEW app.wider RENAME COLUMN name TO title;

ALTER MATERIALIZED VIEW app.m RENAME COLUMN loud TO "LOUD";
ALTER MATERIALIZED VIEW app.m RENAME COLUMN count TO n;

DROP VIEW app.longer;

CREATE VIEW app.longer AS
SELECT (t.id + 1) AS new
   FROM app.t;

CREATE OR REPLACE VIEW app.wider AS
SELECT t.id AS "Key",
    t.name AS title,
    (t.name || '?'::text) AS asked,
    (t.id + 1) AS next
   FROM app.t
  WHERE (t.id > 0);
