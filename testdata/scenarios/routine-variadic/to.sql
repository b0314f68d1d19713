-- An array argument becomes variadic in place.
CREATE SCHEMA app;
CREATE FUNCTION app.total(VARIADIC numbers integer[]) RETURNS bigint LANGUAGE sql AS
    'SELECT sum(n) FROM unnest(numbers) n';
