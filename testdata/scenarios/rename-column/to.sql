-- A column at the same place with the same type is the same column, whatever else changes about it.
CREATE SCHEMA app;
CREATE TABLE app.t (id int PRIMARY KEY, old_name text DEFAULT 'x' NOT NULL CHECK (old_name <> ''), other text, g text GENERATED ALWAYS AS (upper(old_name)) STORED);
CREATE INDEX t_old ON app.t (old_name) WHERE old_name <> 'y';
CREATE VIEW app.v AS SELECT old_name, other FROM app.t;
CREATE POLICY p ON app.t USING (old_name = current_user);
COMMENT ON COLUMN app.t.old_name IS 'kept';
INSERT INTO app.t VALUES (1, 'a', 'b');
ALTER TABLE app.t RENAME COLUMN old_name TO new_name;
ALTER TABLE app.t ALTER COLUMN new_name SET DEFAULT 'z';
ALTER TABLE app.t ALTER COLUMN new_name DROP NOT NULL;
