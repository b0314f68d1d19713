-- An inherited column may have an identity, a default, storage and compression of its own.
CREATE SCHEMA app;
CREATE TABLE app.base (id integer NOT NULL, note character varying, kind text DEFAULT 'base');
CREATE TABLE app.old () INHERITS (app.base);
ALTER TABLE app.old ALTER COLUMN note SET STORAGE EXTERNAL;
ALTER TABLE app.old ALTER COLUMN kind SET DEFAULT 'old';
ALTER TABLE app.old ALTER COLUMN kind SET STATISTICS 40;
CREATE TABLE app.new (extra integer) INHERITS (app.base);
ALTER TABLE app.new ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE app.new ALTER COLUMN note SET COMPRESSION pglz;
ALTER TABLE app.new ADD CONSTRAINT new_kind_fkey CHECK (kind <> 'base');
INSERT INTO app.old VALUES (1, 'a', NULL);
-- Beside a change of type, by one statement.
CREATE TABLE app.wide (id bigint, n integer, made double precision DEFAULT random());
CREATE TABLE app.wide_child (extra text) INHERITS (app.wide);
ALTER TABLE app.wide_child ALTER COLUMN made SET STATISTICS 50;
ALTER TABLE app.wide_child ALTER COLUMN made SET DEFAULT 7;
-- By each table for itself.
CREATE TABLE app.tuned (id integer, note text);
CREATE TABLE app.tuned_child () INHERITS (app.tuned);
ALTER TABLE app.tuned ALTER COLUMN id SET (n_distinct = 7), ALTER COLUMN note SET COMPRESSION pglz;
ALTER TABLE app.tuned_child ALTER COLUMN id SET (n_distinct = 7), ALTER COLUMN note SET COMPRESSION pglz;
