SELECT pg_catalog.setval('app.at_the_bound', 2147483647) FROM app.at_the_bound WHERE last_value > 2147483647;
ALTER SEQUENCE app.at_the_bound AS bigint MAXVALUE 2147483647;

ALTER SEQUENCE app.backward AS bigint;

ALTER SEQUENCE app.bounded AS bigint;

ALTER SEQUENCE app.narrower AS smallint;

ALTER SEQUENCE app.wider AS bigint;
