CREATE OR REPLACE VIEW app.v AS
SELECT t.id,
    upper(t.name) AS name
   FROM app.t
  WHERE (t.id > 0);
