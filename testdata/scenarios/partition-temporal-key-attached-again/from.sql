CREATE SCHEMA app;
CREATE EXTENSION btree_gist;
CREATE TABLE app.m (id int, room int, valid daterange, UNIQUE (id, room, valid WITHOUT OVERLAPS)) PARTITION BY LIST (id);
CREATE TABLE app.m1 PARTITION OF app.m FOR VALUES IN (1);
INSERT INTO app.m VALUES (1,1,'[2024-01-01,2025-01-01)');
