-- A routine whose text mentions what is dropped is warned of: PostgreSQL does not look into it.
CREATE SCHEMA app;
CREATE FUNCTION app.how_many() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM app.visit); END';
