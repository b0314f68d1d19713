DROP VIEW app.street;

ALTER TYPE app.address RENAME TO address__aside;

CREATE TYPE app.address AS (
    street text COLLATE "C",
    number bigint
);

DROP TYPE app.address__aside;

CREATE VIEW app.street AS
SELECT person.id,
    (person.home).street AS street
   FROM app.person;
