-- Foreign data comes from the wrapper down to its tables, with comments and grants.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER files OPTIONS (debug 'true', "Odd" 'it''s');
COMMENT ON FOREIGN DATA WRAPPER files IS 'what lies about';
GRANT USAGE ON FOREIGN DATA WRAPPER files TO scenario_reader;
CREATE SERVER archive TYPE 'tape' VERSION '1.0' FOREIGN DATA WRAPPER files OPTIONS (host 'a.example', port '1');
COMMENT ON SERVER archive IS 'the old one';
GRANT USAGE ON FOREIGN SERVER archive TO scenario_reader WITH GRANT OPTION;
CREATE USER MAPPING FOR PUBLIC SERVER archive;
CREATE USER MAPPING FOR scenario_reader SERVER archive OPTIONS ("user" 'clerk');
CREATE FUNCTION app.noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FOREIGN TABLE app.old_orders (
    id integer OPTIONS (column_name 'ID') NOT NULL,
    name text COLLATE "C" DEFAULT 'none',
    total numeric(10,2),
    CONSTRAINT positive CHECK (total > 0)
) SERVER archive OPTIONS (path '/orders');
COMMENT ON FOREIGN TABLE app.old_orders IS 'before 2020';
COMMENT ON COLUMN app.old_orders.total IS 'net';
COMMENT ON CONSTRAINT positive ON app.old_orders IS 'no refunds';
GRANT SELECT ON app.old_orders TO scenario_reader;
GRANT UPDATE (name) ON app.old_orders TO scenario_reader;
CREATE TRIGGER noted BEFORE INSERT ON app.old_orders FOR EACH ROW EXECUTE FUNCTION app.noted();
CREATE VIEW app.totals AS SELECT sum(total) AS total FROM app.old_orders;
