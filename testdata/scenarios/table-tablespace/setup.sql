SET allow_in_place_tablespaces = on;
CREATE TABLESPACE scenario_space LOCATION '';
