-- Casts that are missing are created, after their types and functions.
CREATE SCHEMA app;
CREATE TYPE app.money AS (amount numeric, currency text);
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE FUNCTION app.amount(app.money) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT ($1).amount';
CREATE FUNCTION app.amount_2(app.money) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT round(($1).amount, 2)';
CREATE CAST (app.money AS numeric) WITH FUNCTION app.amount(app.money) AS ASSIGNMENT;
CREATE CAST (text AS app.mood) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS app.mood) IS 'as written';
