DROP VIEW app.v;

CREATE VIEW app.v AS
SELECT (t.id)::bigint AS id,
    (t.name COLLATE "C") AS name
   FROM app.t;
