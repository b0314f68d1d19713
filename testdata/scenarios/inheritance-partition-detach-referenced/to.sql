-- The partition that refers to another leaves first, for no row of one that leaves may be referred to.
CREATE SCHEMA app;
CREATE TABLE app.event (id integer, kind integer, PRIMARY KEY (kind, id)) PARTITION BY LIST (kind);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES IN (1);
CREATE TABLE app.event_2 (id integer, kind integer, PRIMARY KEY (kind, id));
CREATE TABLE app.visit (id integer, kind integer, CONSTRAINT visit_fkey FOREIGN KEY (kind, id) REFERENCES app.event) PARTITION BY LIST (kind);
CREATE TABLE app.visit_1 PARTITION OF app.visit FOR VALUES IN (1);
CREATE TABLE app.visit_2 (id integer, kind integer);
