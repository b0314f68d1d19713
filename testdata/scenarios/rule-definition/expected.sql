CREATE OR REPLACE RULE copy AS
    ON UPDATE TO app.t
   WHERE (new.id > 0) DO  INSERT INTO app.log (id)
  VALUES (new.id);
