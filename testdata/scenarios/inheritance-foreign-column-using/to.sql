-- A column's type changes with USING above a foreign table, which takes none: that one has no rows of its own and is made anew.
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE base (id text, n integer);
CREATE FOREIGN TABLE child (extra text) INHERITS (base) SERVER s OPTIONS (path '/child');
CREATE TABLE near () INHERITS (base);
INSERT INTO base VALUES ('1', 7);
INSERT INTO near VALUES ('2', 8);
COMMENT ON FOREIGN TABLE child IS 'elsewhere';
