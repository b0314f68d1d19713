-- A cast that should not be there is dropped before its function.
CREATE SCHEMA app;
CREATE TYPE app.money AS (amount numeric, currency text);
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
