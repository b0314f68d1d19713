ALTER DOMAIN app.code ADD CONSTRAINT "Lower" CHECK (VALUE = lower(VALUE));
ALTER DOMAIN app.code ADD CONSTRAINT code_length CHECK (length(VALUE) > 1);
COMMENT ON CONSTRAINT code_length ON DOMAIN app.code IS 'at least two';
