-- A partition that joins a partitioned table, or moves, while a column above has its default set or dropped: it keeps none.
CREATE TABLE orders (number bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE april PARTITION OF orders FOR VALUES FROM ('2026-04-01') TO ('2026-05-01');
INSERT INTO orders VALUES (1, '2026-04-01');
CREATE TABLE may (day date NOT NULL, number bigint NOT NULL);
ALTER TABLE orders ATTACH PARTITION may FOR VALUES FROM ('2026-05-01') TO ('2026-07-01');
INSERT INTO orders VALUES (1, '2026-05-01');
