-- Grants on the languages that every database has, and on what there is of foreign data in an extension.
CREATE EXTENSION file_fdw;
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO scenario_reader;
GRANT USAGE ON FOREIGN DATA WRAPPER file_fdw TO scenario_reader;
