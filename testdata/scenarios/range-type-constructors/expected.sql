ALTER TYPE app.span RENAME TO period;

ALTER TYPE old.floatrange SET SCHEMA app;

ALTER TYPE old.floatmultirange SET SCHEMA app;

ALTER FUNCTION old.floatrange(double precision, double precision) SET SCHEMA app;

ALTER FUNCTION old.floatrange(double precision, double precision, text) SET SCHEMA app;

ALTER FUNCTION old.floatmultirange() SET SCHEMA app;

ALTER FUNCTION old.floatmultirange(app.floatrange) SET SCHEMA app;

ALTER FUNCTION old.floatmultirange(app.floatrange[]) SET SCHEMA app;

ALTER FUNCTION app.span(integer, integer) RENAME TO period;

ALTER FUNCTION app.span(integer, integer, text) RENAME TO period;

DROP SCHEMA old;

CREATE VIEW app.many AS
SELECT app.floatmultirange(app.floatrange((1)::double precision, (2)::double precision, '[]'::text)) AS m;
