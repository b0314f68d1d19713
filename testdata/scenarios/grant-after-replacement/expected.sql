DROP VIEW app.v;

CREATE VIEW app.v AS
SELECT orders.note
   FROM app.orders;

GRANT SELECT ON TABLE app.v TO scenario_reader;
GRANT UPDATE (note) ON TABLE app.v TO scenario_writer;
