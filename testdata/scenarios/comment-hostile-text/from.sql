CREATE SCHEMA app;
CREATE TABLE app."Odd ""name""" ("a.b" integer, plain integer);
INSERT INTO app."Odd ""name""" VALUES (1, 2);
COMMENT ON COLUMN app."Odd ""name"""."a.b" IS 'plain';
