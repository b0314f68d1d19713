ALTER DOMAIN app.code DROP CONSTRAINT code_length;
