ALTER PUBLICATION news DROP TABLE ONLY app.t;
ALTER PUBLICATION news DROP TABLE ONLY app.u;

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;

-- table-rewrite: table app.u: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.u ALTER COLUMN id TYPE bigint;

ALTER PUBLICATION news ADD TABLE app.t (id, a);
ALTER PUBLICATION news ADD TABLE app.u WHERE (id > 0);
