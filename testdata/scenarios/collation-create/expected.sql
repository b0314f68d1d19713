CREATE COLLATION app.bytes (PROVIDER = libc, LOCALE = 'C');
COMMENT ON COLLATION app.bytes IS 'byte by byte';

CREATE COLLATION app.mixed (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');

CREATE COLLATION app.no_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);

CREATE COLLATION app.numeric_order (PROVIDER = icu, LOCALE = 'en-u-kn-true');

CREATE TABLE app.t (
    id integer NOT NULL,
    name text COLLATE app.numeric_order,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);

CREATE INDEX t_name_idx ON app.t (name COLLATE app.no_case);
