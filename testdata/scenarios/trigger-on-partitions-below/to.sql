-- How a partition's copy of a trigger fires it hands down, and a copy further below may fire otherwise.
CREATE SCHEMA app;
CREATE TABLE app.t (k integer, j integer) PARTITION BY LIST (k);
CREATE TABLE app.t_1 PARTITION OF app.t FOR VALUES IN (1) PARTITION BY LIST (j);
CREATE TABLE app.t_1_1 PARTITION OF app.t_1 FOR VALUES IN (1);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER each_row BEFORE UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER once AFTER UPDATE ON app.t FOR EACH STATEMENT EXECUTE FUNCTION app.touch();
ALTER TABLE app.t_1 ENABLE ALWAYS TRIGGER each_row;
ALTER TABLE app.t_1_1 DISABLE TRIGGER each_row;
INSERT INTO app.t VALUES (1, 1);
CREATE TABLE app.u (k integer, j integer) PARTITION BY LIST (k);
CREATE TABLE app.u_1 (k integer, j integer) PARTITION BY LIST (j);
CREATE TABLE app.u_1_1 PARTITION OF app.u_1 FOR VALUES IN (1);
CREATE TRIGGER each_row BEFORE UPDATE ON app.u FOR EACH ROW EXECUTE FUNCTION app.touch();
INSERT INTO app.u_1 VALUES (1, 1);
