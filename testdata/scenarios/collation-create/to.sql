-- A collation that is missing is created before the columns that use it.
CREATE SCHEMA app;
CREATE COLLATION app.numeric_order (PROVIDER = icu, LOCALE = 'en-u-kn-true');
CREATE COLLATION app.no_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE COLLATION app.bytes (PROVIDER = libc, LOCALE = 'C');
CREATE COLLATION app.mixed (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
COMMENT ON COLLATION app.bytes IS 'byte by byte';
CREATE TABLE app.t (id integer PRIMARY KEY, name text COLLATE app.numeric_order);
CREATE INDEX t_name_idx ON app.t (name COLLATE app.no_case);
