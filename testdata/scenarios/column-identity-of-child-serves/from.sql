CREATE TABLE person (id integer NOT NULL);
INSERT INTO person VALUES (1);
