ALTER TABLE app.logs DETACH PARTITION app.logs_2021;

ALTER TABLE app.child INHERIT app.base;

CREATE TABLE app.days (
    day date
) PARTITION BY RANGE (day);

CREATE FOREIGN TABLE app.days_old PARTITION OF app.days FOR VALUES FROM (MINVALUE) TO ('2020-01-01') SERVER s OPTIONS (path '/old');

ALTER TABLE app.logs ADD COLUMN note text;

ALTER TABLE app.logs_2020 ADD COLUMN note text;
ALTER TABLE app.logs_2020 ADD CONSTRAINT logs_id_check CHECK (id > 0);
ALTER TABLE app.logs ATTACH PARTITION app.logs_2020 FOR VALUES IN (2020);

CREATE FOREIGN TABLE app.logs_2022 (
    id integer NOT NULL,
    year integer OPTIONS (column_name 'Y'),
    note text
) SERVER s OPTIONS (path '/2022');

ALTER TABLE app.logs_2022 ADD CONSTRAINT logs_id_check CHECK (id > 0);
ALTER TABLE app.logs ATTACH PARTITION app.logs_2022 FOR VALUES IN (2022);

CREATE FOREIGN TABLE app.new_child () INHERITS (app.base) SERVER s;
