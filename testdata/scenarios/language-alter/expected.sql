CREATE OR REPLACE TRUSTED LANGUAGE mine HANDLER app.other_call VALIDATOR app.valid;

ALTER LANGUAGE yours OWNER TO scenario_owner;
GRANT USAGE ON LANGUAGE yours TO scenario_reader;
