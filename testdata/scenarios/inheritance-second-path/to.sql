-- A table that inherits a check from afar has it already when it becomes a child of that parent itself.
CREATE SCHEMA app;
CREATE TABLE app.base (id integer NOT NULL, CONSTRAINT base_id_check CHECK (id > 0));
ALTER TABLE app.base ADD CONSTRAINT base_late_check CHECK (id > 1) NOT VALID;
CREATE TABLE app.near () INHERITS (app.base);
CREATE TABLE app.far () INHERITS (app.near);
ALTER TABLE app.far INHERIT app.base;
