-- Foreign tables are partitions and children like others.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE app.logs (id integer NOT NULL, year integer, note text, CHECK (id > 0)) PARTITION BY LIST (year);
CREATE TABLE app.logs_2024 PARTITION OF app.logs FOR VALUES IN (2024);
INSERT INTO app.logs VALUES (1, 2024);
CREATE FOREIGN TABLE app.logs_2020 PARTITION OF app.logs FOR VALUES IN (2020) SERVER s;
CREATE FOREIGN TABLE app.logs_2021 (id integer NOT NULL, year integer, CONSTRAINT logs_id_check CHECK (id > 0)) SERVER s;
CREATE FOREIGN TABLE app.logs_2022 PARTITION OF app.logs FOR VALUES IN (2022) SERVER s OPTIONS (path '/2022');
ALTER FOREIGN TABLE app.logs_2022 ALTER COLUMN year OPTIONS (column_name 'Y');
CREATE TABLE app.base (id integer);
CREATE FOREIGN TABLE app.child (id integer) INHERITS (app.base) SERVER s;
CREATE FOREIGN TABLE app.new_child () INHERITS (app.base) SERVER s;
CREATE TABLE app.days (day date) PARTITION BY RANGE (day);
CREATE FOREIGN TABLE app.days_old PARTITION OF app.days FOR VALUES FROM (MINVALUE) TO ('2020-01-01') SERVER s OPTIONS (path '/old');
