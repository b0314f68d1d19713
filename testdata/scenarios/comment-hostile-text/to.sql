-- Quotes, backslashes, line ends and comment marks in a text stay what they are.
CREATE SCHEMA app;
CREATE TABLE app."Odd ""name""" ("a.b" integer, plain integer);
INSERT INTO app."Odd ""name""" VALUES (1, 2);
COMMENT ON TABLE app."Odd ""name""" IS E'It''s "quoted" */ -- \\ and\n\ttwo lines; $$ $1';
COMMENT ON COLUMN app."Odd ""name"""."a.b" IS E'\\';
COMMENT ON COLUMN app."Odd ""name""".plain IS 'Grüße, 世界';
