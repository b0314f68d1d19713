CREATE SCHEMA app;
CREATE TABLE app.t (
    id integer PRIMARY KEY,
    named integer CONSTRAINT must_be_there NOT NULL,
    plain integer NOT NULL,
    open integer,
    checked integer NOT NULL,
    own integer CONSTRAINT own_only NOT NULL NO INHERIT,
    noted integer NOT NULL
);
ALTER TABLE app.t ADD CONSTRAINT later NOT NULL open NOT VALID;
CREATE TABLE app.part (k integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE app.part_1 PARTITION OF app.part FOR VALUES IN (1);
INSERT INTO app.t VALUES (1, 1, 1, 1, 1, 1, 1);
INSERT INTO app.part VALUES (1);
