-- A domain is written as one statement with its default, NOT NULL and checks.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS character varying(10) COLLATE "C" DEFAULT 'none' NOT NULL
    CONSTRAINT code_upper CHECK (VALUE = upper(VALUE) OR VALUE = 'none')
    CONSTRAINT code_length CHECK (length(VALUE) > 1);
CREATE DOMAIN app.short_code AS app.code;
CREATE DOMAIN app.price AS numeric(12,2);
ALTER DOMAIN app.price ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
CREATE DOMAIN app.flag AS boolean CONSTRAINT is_true CHECK (VALUE);
CREATE FUNCTION app.is_even(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT n % 2 = 0';
CREATE DOMAIN app.even AS integer CONSTRAINT is_even CHECK (app.is_even(VALUE));
CREATE TABLE app.item (id app.even PRIMARY KEY, code app.code, codes app.code[]);
