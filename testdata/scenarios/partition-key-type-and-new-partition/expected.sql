ALTER TABLE app.p DETACH PARTITION app.p1;

DROP TABLE app.p;

CREATE TABLE app.p (
    id bigint NOT NULL,
    r integer
) PARTITION BY RANGE (id);

-- table-rewrite: table app.p1: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.p1 ALTER COLUMN id TYPE bigint;
ALTER TABLE app.p ATTACH PARTITION app.p1 FOR VALUES FROM ('1') TO ('100');

CREATE TABLE app.p2 PARTITION OF app.p FOR VALUES FROM ('100') TO ('200');

ALTER TABLE ONLY app.p ADD CONSTRAINT p_pkey PRIMARY KEY (id);

ALTER INDEX app.p_pkey ATTACH PARTITION app.p1_pkey;

ALTER TABLE app.p2 ADD CONSTRAINT p2_pkey PRIMARY KEY (id);
ALTER INDEX app.p_pkey ATTACH PARTITION app.p2_pkey;
