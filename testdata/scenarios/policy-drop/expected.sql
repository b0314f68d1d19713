DROP POLICY a ON app.t;
DROP POLICY b ON app.t;

DROP FUNCTION app.allowed();

-- data-loss: column app.t.old: its values are lost
ALTER TABLE app.t DROP COLUMN old;
