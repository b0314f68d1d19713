ALTER TABLE app.t ADD COLUMN extra integer;

CREATE OR REPLACE VIEW app.v AS
SELECT t.id,
    t.name,
    t.extra
   FROM app.t;
