-- Where a partition's copy fires otherwise than its parent's trigger, it goes on doing so when the parent's is switched.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer) PARTITION BY RANGE (id);
CREATE TABLE app.a1 PARTITION OF app.t FOR VALUES FROM (0) TO (10);
CREATE TABLE app.t2 PARTITION OF app.t FOR VALUES FROM (10) TO (20);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER a AFTER INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
ALTER TABLE app.t ENABLE ALWAYS TRIGGER a;
ALTER TABLE app.a1 DISABLE TRIGGER a;
ALTER TABLE app.t2 DISABLE TRIGGER a;
