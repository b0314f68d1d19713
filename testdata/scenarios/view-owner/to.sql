-- A view changes hands, and a new one is given to its owner.
CREATE SCHEMA app;
CREATE VIEW app.v AS SELECT 1 AS a;
ALTER VIEW app.v OWNER TO scenario_owner;
CREATE VIEW app.w AS SELECT 2 AS b;
ALTER VIEW app.w OWNER TO scenario_owner;
