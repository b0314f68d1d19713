CREATE SCHEMA app;
CREATE FUNCTION app.total(numbers integer[]) RETURNS bigint LANGUAGE sql AS 'SELECT sum(n) FROM unnest(numbers) n';
