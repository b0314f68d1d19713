ALTER TABLE app.child NO INHERIT app.base;

-- data-loss: table app.heir: all its rows are lost
DROP TABLE app.heir;

-- data-loss: column app.kept.gone: its values are lost
ALTER TABLE app.kept DROP COLUMN gone;
