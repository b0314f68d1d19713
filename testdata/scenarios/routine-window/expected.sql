SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION app.place()
    RETURNS bigint
    LANGUAGE internal
    WINDOW STABLE
AS 'window_rank';

CREATE FUNCTION app.share()
    RETURNS double precision
    LANGUAGE internal
    WINDOW IMMUTABLE
AS 'window_percent_rank';
