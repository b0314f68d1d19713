ALTER DOMAIN app.code DROP CONSTRAINT code_length;
ALTER DOMAIN app.code ADD CONSTRAINT code_length CHECK (length(VALUE) > 2);
COMMENT ON CONSTRAINT code_length ON DOMAIN app.code IS 'short codes are reserved';
