-- Since PostgreSQL 18 a NOT NULL has a name, may wait for its validation, and may be kept from children.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TABLE app.t (
    id integer PRIMARY KEY,
    named integer NOT NULL,
    plain integer CONSTRAINT now_named NOT NULL,
    open integer CONSTRAINT later NOT NULL,
    checked integer,
    own integer CONSTRAINT own_only NOT NULL,
    noted integer NOT NULL,
    added integer DEFAULT 3 CONSTRAINT added_with_a_name NOT NULL
);
ALTER TABLE app.t ADD CONSTRAINT checked_later NOT NULL checked NOT VALID;
COMMENT ON CONSTRAINT t_noted_not_null ON app.t IS 'Since the audit';
CREATE DOMAIN app.code AS text CONSTRAINT code_there NOT NULL;
COMMENT ON CONSTRAINT code_there ON DOMAIN app.code IS 'Codes are never missing';
CREATE TABLE app.part (k integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE app.part_1 (k integer NOT NULL);
CREATE TABLE app.part_2 PARTITION OF app.part FOR VALUES IN (2);
INSERT INTO app.t VALUES (1, 1, 1, 1, 1, 1, 1);
INSERT INTO app.part_1 VALUES (1);
