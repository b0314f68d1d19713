-- A foreign table changes in place; nothing is done to rows that are elsewhere.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FUNCTION app.noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FOREIGN TABLE app.t (
    id integer OPTIONS (column_name 'b', "null" '') NOT NULL,
    code bigint,
    label text DEFAULT 'b',
    note text OPTIONS (column_name 'NOTE') NOT NULL,
    CONSTRAINT small CHECK (code < 100)
) SERVER s OPTIONS (path '/b', header 'true');
ALTER FOREIGN TABLE app.t OWNER TO scenario_owner;
ALTER FOREIGN TABLE app.t ALTER COLUMN label SET STATISTICS 50;
ALTER FOREIGN TABLE app.t ALTER COLUMN label SET (n_distinct = 5);
CREATE TRIGGER noted BEFORE UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION app.noted();
CREATE VIEW app.v AS SELECT code FROM app.t;
