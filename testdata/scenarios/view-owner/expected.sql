ALTER VIEW app.v OWNER TO scenario_owner;

CREATE VIEW app.w AS
SELECT 2 AS b;

ALTER VIEW app.w OWNER TO scenario_owner;
