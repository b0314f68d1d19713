CREATE SCHEMA app;
CREATE TABLE app.person (id bigint CONSTRAINT person_pk PRIMARY KEY, name text, born date);
CREATE TABLE app.visit (id bigint PRIMARY KEY, person bigint CONSTRAINT visit_of REFERENCES app.person);
CREATE VIEW app.grown_up AS SELECT id, name FROM app.person WHERE born < '2008-01-01';
INSERT INTO app.person VALUES (1, 'x', '1999-01-01');
INSERT INTO app.visit VALUES (1, 1);
