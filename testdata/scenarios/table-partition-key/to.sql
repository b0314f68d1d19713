-- A table goes on as the partition of what takes its name; where it might be one of several, or by another key, it is made anew, and its rows are known to be lost.
CREATE SCHEMA app;
CREATE TABLE app.event (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX event_at_idx ON app.event (at);
CREATE VIEW app.recent AS SELECT id FROM app.event;
CREATE TABLE app.visit (id bigint, at date, region text) PARTITION BY LIST (region);
-- Which of the two would it become?
CREATE TABLE app.audit (id integer, at date) PARTITION BY LIST (id);
CREATE TABLE app.audit_1 PARTITION OF app.audit FOR VALUES IN (1);
CREATE TABLE app.audit_2 PARTITION OF app.audit FOR VALUES IN (2);
CREATE INDEX audit_at_idx ON app.audit (at);
