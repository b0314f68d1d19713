-- A table becomes a partition of a new one that takes its name: it is renamed, and its key attached.
CREATE SCHEMA app;
CREATE TABLE app.ev (id bigint NOT NULL, at date NOT NULL, body text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
ALTER INDEX app.ev_pkey RENAME TO ev_pkey1;
CREATE TABLE app.ev_legacy (id bigint NOT NULL, at date NOT NULL, body text, CONSTRAINT ev_pkey PRIMARY KEY (id, at));
CREATE INDEX ev_at ON app.ev_legacy (at);
ALTER TABLE app.ev ATTACH PARTITION app.ev_legacy FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
CREATE TABLE app.ev_2025 PARTITION OF app.ev FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
