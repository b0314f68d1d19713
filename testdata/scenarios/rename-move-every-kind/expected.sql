ALTER COLLATION app.co SET SCHEMA other;

ALTER TYPE app.e SET SCHEMA other;

ALTER TYPE app.r SET SCHEMA other;

ALTER TYPE app.c SET SCHEMA other;

ALTER DOMAIN app.d SET SCHEMA other;

-- taken for a rename: the same but for its name
ALTER SEQUENCE app.s SET SCHEMA other;

-- taken for a rename: it keeps t_pkey
ALTER TABLE app.t SET SCHEMA other;

ALTER AGGREGATE app.agg(integer) SET SCHEMA other;

ALTER FUNCTION app.f(integer) SET SCHEMA other;

ALTER PROCEDURE app.p(integer) SET SCHEMA other;

ALTER TYPE app.r_multirange SET SCHEMA other;

ALTER STATISTICS app.st SET SCHEMA other;

ALTER VIEW app.v SET SCHEMA other;

ALTER MATERIALIZED VIEW app.m SET SCHEMA other;

ALTER TYPE other.r_multirange RENAME TO several;
