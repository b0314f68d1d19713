ALTER TABLE app.m DETACH PARTITION app.m1;
ALTER TABLE app.m1 DROP CONSTRAINT m1_id_room_valid_excl;

ALTER TABLE app.m ALTER COLUMN room TYPE bigint;

-- table-rewrite: table app.m1: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.m1 ALTER COLUMN room TYPE bigint;
-- long-lock: table app.m1: nobody can read or write it while an index is built
ALTER TABLE app.m ATTACH PARTITION app.m1 FOR VALUES IN (1, 2);
