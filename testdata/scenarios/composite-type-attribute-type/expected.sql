DROP VIEW app.street;

ALTER TYPE app.address RENAME TO address__aside;

CREATE TYPE app.address AS (
    street text COLLATE "C",
    number bigint
);

-- table-rewrite: table app.person: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.person ALTER COLUMN home TYPE app.address USING CASE WHEN home IS DISTINCT FROM NULL THEN ROW((home).street, (home).number)::app.address END;

CREATE VIEW app.street AS
SELECT person.id,
    (person.home).street AS street
   FROM app.person;

DROP TYPE app.address__aside;
