-- A cast that is otherwise is made anew: its function, its method, where it is used.
CREATE SCHEMA app;
CREATE TYPE app.money AS (amount numeric, currency text);
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE FUNCTION app.amount(app.money) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT ($1).amount';
CREATE FUNCTION app.amount_2(app.money) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT round(($1).amount, 2)';
CREATE CAST (app.money AS numeric) WITH FUNCTION app.amount_2(app.money);
CREATE CAST (text AS app.mood) WITH INOUT AS ASSIGNMENT;
CREATE FUNCTION app.told(app.money) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ($1).currency';
CREATE CAST (app.money AS text) WITH FUNCTION app.told(app.money);
COMMENT ON CAST (text AS app.mood) IS 'stays';
