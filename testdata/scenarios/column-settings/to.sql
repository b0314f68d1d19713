-- Storage, compression, statistics targets and options of columns are set and reset in place.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text, c text);
ALTER TABLE app.t ALTER COLUMN a SET STORAGE MAIN;
ALTER TABLE app.t ALTER COLUMN a SET COMPRESSION pglz;
ALTER TABLE app.t ALTER COLUMN a SET STATISTICS 500;
ALTER TABLE app.t ALTER COLUMN a SET (n_distinct = -0.5);
ALTER TABLE app.t ALTER COLUMN b SET (n_distinct_inherited = 7);
CREATE TABLE app.n (a text);
ALTER TABLE app.n ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE app.n ALTER COLUMN a SET STATISTICS 5;
ALTER TABLE app.n ALTER COLUMN a SET (n_distinct = 5);
