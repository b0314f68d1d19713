ALTER COLLATION app.bytes OWNER TO scenario_owner;
