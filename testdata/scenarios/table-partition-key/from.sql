CREATE SCHEMA app;
CREATE TABLE app.event (id bigint, at date, PRIMARY KEY (id, at));
CREATE INDEX event_at_idx ON app.event (at);
CREATE VIEW app.recent AS SELECT id FROM app.event;
CREATE TABLE app.visit (id bigint, at date, region text) PARTITION BY RANGE (at);
INSERT INTO app.event VALUES (1, '2024-01-01');
CREATE TABLE app.audit (id integer, at date);
CREATE INDEX audit_at_idx ON app.audit (at);
INSERT INTO app.audit VALUES (1, '2024-01-01');
