CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text, c text);
ALTER TABLE app.t ALTER COLUMN b SET STORAGE EXTERNAL;
ALTER TABLE app.t ALTER COLUMN b SET STATISTICS 100;
ALTER TABLE app.t ALTER COLUMN b SET (n_distinct = 5, n_distinct_inherited = 6);
ALTER TABLE app.t ALTER COLUMN c SET COMPRESSION pglz;
INSERT INTO app.t VALUES (1, 'x', 'y', 'z');
