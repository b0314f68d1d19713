CREATE RULE copy AS
    ON INSERT TO app.t
   WHERE (new.id > 10) DO  INSERT INTO app.log (id, name)
  VALUES (new.id, 'a;b'::text);

CREATE RULE two AS
    ON DELETE TO app.t DO ( DELETE FROM app.log
  WHERE (log.id = old.id);

 NOTIFY gone;
);

ALTER TABLE app.t ENABLE REPLICA RULE two;

CREATE VIEW app.v AS
SELECT t.id,
    t.name
   FROM app.t;

CREATE RULE "Write ""it""" AS
    ON UPDATE TO app.v DO INSTEAD  UPDATE app.t SET name = new.name
  WHERE (t.id = old.id);

CREATE RULE nothing AS
    ON DELETE TO app.v DO INSTEAD NOTHING;

COMMENT ON RULE nothing ON app.v IS 'hands off';
