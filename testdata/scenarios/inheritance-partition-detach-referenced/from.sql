CREATE SCHEMA app;
CREATE TABLE app.event (id integer, kind integer, PRIMARY KEY (kind, id)) PARTITION BY LIST (kind);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES IN (1);
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES IN (2);
CREATE TABLE app.visit (id integer, kind integer, CONSTRAINT visit_fkey FOREIGN KEY (kind, id) REFERENCES app.event) PARTITION BY LIST (kind);
CREATE TABLE app.visit_1 PARTITION OF app.visit FOR VALUES IN (1);
CREATE TABLE app.visit_2 PARTITION OF app.visit FOR VALUES IN (2);
INSERT INTO app.event VALUES (1, 1), (2, 2);
INSERT INTO app.visit VALUES (1, 1), (2, 2);
