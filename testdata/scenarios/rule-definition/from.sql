CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE TABLE app.log (id integer);
CREATE RULE copy AS ON INSERT TO app.t DO ALSO INSERT INTO app.log VALUES (1);
COMMENT ON RULE copy ON app.t IS 'kept';
ALTER TABLE app.t DISABLE RULE copy;
