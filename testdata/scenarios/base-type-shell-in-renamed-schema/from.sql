CREATE SCHEMA app;
CREATE TYPE app.amount;
ALTER TYPE app.amount OWNER TO type_keeper;
COMMENT ON TYPE app.amount IS 'to be made';
CREATE FUNCTION app.amount_out(app.amount) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
