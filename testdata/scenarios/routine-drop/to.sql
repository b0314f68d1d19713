-- Functions are dropped by their argument types, after the view that calls one of them.
CREATE SCHEMA app;
CREATE FUNCTION app.kept() RETURNS integer LANGUAGE sql AS 'SELECT 3';
