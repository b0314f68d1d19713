DROP POLICY b ON app.a;

DROP POLICY a ON app.t;
DROP TRIGGER touch ON app.t;
DROP RULE note ON app.t;

DROP VIEW app.v;

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t
    ALTER COLUMN n TYPE bigint,
    ALTER COLUMN m TYPE bigint;

CREATE POLICY b ON app.a
    USING (id IN ( SELECT t.n
   FROM app.t));

CREATE RULE note AS
    ON DELETE TO app.t
   WHERE (old.n > 3) DO  INSERT INTO app.log (id)
  VALUES (old.id);

CREATE TRIGGER touch
    BEFORE UPDATE ON app.t
    FOR EACH ROW WHEN ((new.n > 2))
    EXECUTE FUNCTION app.touch();

CREATE POLICY a ON app.t
    USING (n > 0);

CREATE VIEW app.v AS
SELECT t.id
   FROM app.t
  WHERE (t.n > 1);
