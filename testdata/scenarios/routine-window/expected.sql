SET check_function_bodies = off;

CREATE FUNCTION app.share()
    RETURNS double precision
    LANGUAGE internal
    WINDOW IMMUTABLE
AS 'window_percent_rank';
