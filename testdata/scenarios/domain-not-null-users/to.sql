-- What a domain demands is looked for in tables with rows and in materialized views.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text NOT NULL CONSTRAINT short CHECK (length(VALUE) < 9);
CREATE TABLE app.t (k integer, code app.code) PARTITION BY LIST (k);
CREATE TABLE app.t_1 PARTITION OF app.t FOR VALUES IN (1);
CREATE MATERIALIZED VIEW app.codes AS SELECT code FROM app.t;
CREATE MATERIALIZED VIEW app.lengths AS SELECT length('x'::app.code) AS n;
INSERT INTO app.t VALUES (1, 'a');
