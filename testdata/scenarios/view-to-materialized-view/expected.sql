DROP VIEW app.y;

DROP VIEW app.x;

CREATE MATERIALIZED VIEW app.x AS
SELECT t.id
   FROM app.t;

CREATE VIEW app.y AS
SELECT x.id
   FROM app.x;
