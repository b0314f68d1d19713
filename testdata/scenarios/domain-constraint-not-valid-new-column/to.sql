-- Columns that stand in rows came before the checks.
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN code AS text;
CREATE TABLE t (id integer PRIMARY KEY);
INSERT INTO t VALUES (1);
ALTER TABLE t ADD COLUMN n positive, ADD COLUMN c code;
ALTER DOMAIN positive ADD CONSTRAINT is_given CHECK (VALUE IS NOT NULL) NOT VALID;
ALTER DOMAIN code ADD CONSTRAINT code_is_given CHECK (VALUE IS NOT NULL) NOT VALID;
