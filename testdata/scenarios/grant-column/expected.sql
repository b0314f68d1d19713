REVOKE SELECT (id) ON TABLE app.orders FROM scenario_reader;
-- data-loss: column app.orders.note: its values are lost
ALTER TABLE app.orders DROP COLUMN note;
ALTER TABLE app.orders ADD COLUMN added text;
GRANT SELECT (added) ON TABLE app.orders TO scenario_reader;
REVOKE SELECT (total) ON TABLE app.orders FROM scenario_reader;
GRANT UPDATE (total) ON TABLE app.orders TO scenario_reader;
