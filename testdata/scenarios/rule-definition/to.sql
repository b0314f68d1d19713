-- Another action is written over the old one; the rule keeps its comment and stays disabled.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE TABLE app.log (id integer);
CREATE RULE copy AS ON UPDATE TO app.t WHERE NEW.id > 0 DO ALSO INSERT INTO app.log VALUES (NEW.id);
COMMENT ON RULE copy ON app.t IS 'kept';
ALTER TABLE app.t DISABLE RULE copy;
