-- Its columns have changed and so has the name of its key, but what stood on the one stands on the other.
CREATE SCHEMA app;
CREATE TABLE app.member (id bigint CONSTRAINT member_pk PRIMARY KEY, name text, born date, note text);
CREATE TABLE app.visit (id bigint PRIMARY KEY, person bigint CONSTRAINT visit_of REFERENCES app.member);
CREATE VIEW app.grown_up AS SELECT id, name FROM app.member WHERE born < '2008-01-01';
