-- Columns change their types in one pass over the rows, under the policies, the view, the trigger and the rule that read them.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, n bigint, m bigint);
CREATE TABLE app.a (id integer);
CREATE POLICY b ON app.a USING (id IN (SELECT n FROM app.t));
CREATE TABLE app.log (id integer);
CREATE POLICY a ON app.t USING (n > 0);
CREATE VIEW app.v AS SELECT id FROM app.t WHERE n > 1;
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON app.t FOR EACH ROW WHEN (NEW.n > 2) EXECUTE FUNCTION app.touch();
CREATE RULE note AS ON DELETE TO app.t WHERE OLD.n > 3 DO ALSO INSERT INTO app.log VALUES (OLD.id);
