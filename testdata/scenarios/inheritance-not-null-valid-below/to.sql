-- A child may have validated what its parent has NOT VALID: where that must be undone, all copies are made anew from above.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TABLE app.log (k integer, v integer) PARTITION BY LIST (k);
CREATE TABLE app.log_1 PARTITION OF app.log FOR VALUES IN (1);
CREATE TABLE app.log_2 PARTITION OF app.log FOR VALUES IN (2);
CREATE TABLE app.log_3 PARTITION OF app.log FOR VALUES IN (3);
ALTER TABLE app.log ADD CONSTRAINT there NOT NULL v NOT VALID;
ALTER TABLE app.log_2 VALIDATE CONSTRAINT there;
ALTER TABLE app.log_3 VALIDATE CONSTRAINT there;
CREATE TABLE app.top (a integer, b integer);
CREATE TABLE app.mid () INHERITS (app.top);
CREATE TABLE app.low () INHERITS (app.mid);
ALTER TABLE app.top ADD CONSTRAINT known NOT NULL a;
ALTER TABLE app.top ADD CONSTRAINT own NOT NULL b NO INHERIT;
