ALTER TABLE app.m DROP CONSTRAINT m_pkey;
-- long-lock: table app.m1: nobody can read or write it while an index is built
ALTER TABLE app.m ADD CONSTRAINT m_pkey PRIMARY KEY (id, valid WITHOUT OVERLAPS);

CREATE TABLE app.m2 (
    id integer NOT NULL,
    valid daterange NOT NULL
);

ALTER TABLE app.m ATTACH PARTITION app.m2 FOR VALUES IN (2);
