DROP INDEX app.names_name_idx;
ALTER MATERIALIZED VIEW app.names CLUSTER ON names_id_idx;
CREATE INDEX names_name_idx ON app.names (name DESC);
