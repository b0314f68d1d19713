-- A new child whose inherited column is an identity column, from whose sequence another column takes its default.
CREATE TABLE person (id integer NOT NULL);
INSERT INTO person VALUES (1);
CREATE TABLE worker (number integer) INHERITS (person);
ALTER TABLE ONLY worker ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME worker_numbers);
ALTER TABLE worker ALTER COLUMN number SET DEFAULT nextval('worker_numbers');
