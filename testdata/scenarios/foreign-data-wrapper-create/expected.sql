SET check_function_bodies = off;

CREATE FOREIGN DATA WRAPPER files OPTIONS ("Odd" 'it''s', debug 'true');
COMMENT ON FOREIGN DATA WRAPPER files IS 'what lies about';
GRANT USAGE ON FOREIGN DATA WRAPPER files TO scenario_reader;

CREATE SERVER archive TYPE 'tape' VERSION '1.0' FOREIGN DATA WRAPPER files OPTIONS (host 'a.example', port '1');
COMMENT ON SERVER archive IS 'the old one';
GRANT USAGE ON FOREIGN SERVER archive TO scenario_reader WITH GRANT OPTION;

CREATE USER MAPPING FOR PUBLIC SERVER archive;

CREATE USER MAPPING FOR scenario_reader SERVER archive OPTIONS ("user" 'clerk');

CREATE FOREIGN TABLE app.old_orders (
    id integer OPTIONS (column_name 'ID') NOT NULL,
    name text COLLATE "C" DEFAULT 'none'::text,
    total numeric(10,2),
    CONSTRAINT positive CHECK (total > (0)::numeric)
) SERVER archive OPTIONS (path '/orders');

COMMENT ON FOREIGN TABLE app.old_orders IS 'before 2020';
COMMENT ON COLUMN app.old_orders.total IS 'net';
COMMENT ON CONSTRAINT positive ON app.old_orders IS 'no refunds';
GRANT SELECT ON TABLE app.old_orders TO scenario_reader;
GRANT UPDATE (name) ON TABLE app.old_orders TO scenario_reader;

CREATE FUNCTION app.noted()
    RETURNS trigger
    LANGUAGE plpgsql
AS $$ BEGIN RETURN NEW; END $$;

CREATE TRIGGER noted
    BEFORE INSERT ON app.old_orders
    FOR EACH ROW
    EXECUTE FUNCTION app.noted();

CREATE VIEW app.totals AS
SELECT sum(old_orders.total) AS total
   FROM app.old_orders;
