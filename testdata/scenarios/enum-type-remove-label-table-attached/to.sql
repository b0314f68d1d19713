-- The table that is attached has its type changed by itself, before.
CREATE TYPE st AS ENUM ('new','paid');
CREATE TABLE o (id int NOT NULL, d date NOT NULL, status st DEFAULT 'new' NOT NULL, PRIMARY KEY (id, d)) PARTITION BY RANGE (d);
CREATE TABLE o1 PARTITION OF o FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE o2 PARTITION OF o FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
INSERT INTO o VALUES (1,'2026-01-02','paid');
INSERT INTO o VALUES (1,'2026-02-02','paid');
