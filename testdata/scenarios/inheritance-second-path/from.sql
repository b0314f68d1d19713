CREATE SCHEMA app;
CREATE TABLE app.base (id integer NOT NULL, CONSTRAINT base_id_check CHECK (id > 0));
ALTER TABLE app.base ADD CONSTRAINT base_late_check CHECK (id > 1) NOT VALID;
CREATE TABLE app.near () INHERITS (app.base);
CREATE TABLE app.far () INHERITS (app.near);
INSERT INTO app.far VALUES (2);
