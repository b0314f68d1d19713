CREATE SCHEMA app;
CREATE FUNCTION app.place() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE AS 'window_row_number';
