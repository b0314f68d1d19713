DROP VIEW app.v;

DROP INDEX app.t_old_idx;
-- data-loss: column app.t.old: its values are lost
ALTER TABLE app.t DROP COLUMN old;
ALTER TABLE app.t DROP COLUMN twice;

CREATE VIEW app.v AS
SELECT t.id
   FROM app.t;
