ALTER TABLE app.t ADD COLUMN new_name text;

CREATE OR REPLACE VIEW app.v AS
SELECT t.id,
    t.new_name AS name
   FROM app.t;

-- data-loss: column app.t.old_name: its values are lost
ALTER TABLE app.t DROP COLUMN old_name;
