DROP VIEW app.v;

CREATE VIEW app.v AS
SELECT t.id,
    t.name AS title
   FROM app.t;
