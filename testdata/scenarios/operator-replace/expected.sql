SET check_function_bodies = off;

DROP VIEW app.pair;

DROP OPERATOR app.===(app.rank, app.rank);

CREATE FUNCTION app.same_2(app.rank, app.rank)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $function$SELECT ($1).n = ($2).n$function$;

CREATE OPERATOR app.=== (
    FUNCTION = app.same_2,
    LEFTARG = app.rank,
    RIGHTARG = app.rank,
    COMMUTATOR = OPERATOR(app.===),
    NEGATOR = OPERATOR(app.!==),
    RESTRICT = eqsel,
    JOIN = eqjoinsel,
    HASHES,
    MERGES
);

COMMENT ON OPERATOR app.===(app.rank, app.rank) IS 'the same rank';

CREATE VIEW app.pair AS
SELECT a.id,
    b.id AS other,
    (OPERATOR(app.@-) a.rank) AS upside
   FROM (app.player a
     JOIN app.player b ON ((a.rank OPERATOR(app.===) b.rank)));
