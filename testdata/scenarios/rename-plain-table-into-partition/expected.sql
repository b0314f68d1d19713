-- taken for a rename: a partition and the whole change places
ALTER TABLE app.ev RENAME TO ev_legacy;

CREATE TABLE app.ev (
    id bigint NOT NULL,
    at date NOT NULL,
    body text
) PARTITION BY RANGE (at);

CREATE TABLE app.ev_2025 PARTITION OF app.ev FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

ALTER TABLE ONLY app.ev ADD CONSTRAINT ev_pkey1 PRIMARY KEY (id, at);

ALTER TABLE app.ev_2025 ADD CONSTRAINT ev_2025_pkey PRIMARY KEY (id, at);
ALTER INDEX app.ev_pkey1 ATTACH PARTITION app.ev_2025_pkey;

ALTER TABLE app.ev ATTACH PARTITION app.ev_legacy FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
