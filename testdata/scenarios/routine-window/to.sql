-- A window function stays one, and another is created.
CREATE SCHEMA app;
CREATE FUNCTION app.place() RETURNS bigint LANGUAGE internal WINDOW STABLE AS 'window_rank';
CREATE FUNCTION app.share() RETURNS double precision LANGUAGE internal WINDOW IMMUTABLE AS 'window_percent_rank';
