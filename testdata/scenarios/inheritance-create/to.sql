-- Children with several parents are created in the order of their parents, with checks of their own.
CREATE SCHEMA app;
CREATE TABLE app.base (id bigint NOT NULL, a text, CONSTRAINT base_a_check CHECK (a <> ''));
CREATE TABLE app.stamped (made date DEFAULT '2020-01-01', CONSTRAINT stamped_check CHECK (made > '2000-01-01') NO INHERIT);
CREATE TABLE app.child (extra integer, CONSTRAINT child_extra_check CHECK (extra > 0)) INHERITS (app.stamped, app.base);
CREATE INDEX child_extra_idx ON app.child (extra);
ALTER TABLE app.child ADD PRIMARY KEY (id);
ALTER TABLE app.child ALTER COLUMN a SET NOT NULL, ALTER COLUMN a SET DEFAULT 'none', ALTER COLUMN made DROP DEFAULT;
ALTER TABLE app.child ALTER COLUMN a SET STATISTICS 50;
-- Declared again, with the parent's expression.
CREATE TABLE app.doubled (n integer, twice integer GENERATED ALWAYS AS (n * 2) STORED);
CREATE TABLE app.doubled_child (twice integer) INHERITS (app.doubled);
