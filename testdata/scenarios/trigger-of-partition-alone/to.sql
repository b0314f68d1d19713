-- A trigger on one partition, and one on the parent that a partition created with it takes over.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer) PARTITION BY RANGE (id);
CREATE TABLE app.t1 PARTITION OF app.t FOR VALUES FROM (0) TO (10);
CREATE TABLE app.t2 PARTITION OF app.t FOR VALUES FROM (10) TO (20);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER own AFTER INSERT ON app.t1 FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER shared AFTER INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
