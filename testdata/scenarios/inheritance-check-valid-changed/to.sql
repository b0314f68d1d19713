-- Children have their copies of a new NOT VALID check validated after it, and of a changed one again.
CREATE SCHEMA app;
CREATE TABLE app.base (id integer NOT NULL, a text);
CREATE TABLE app.near () INHERITS (app.base);
CREATE TABLE app.far () INHERITS (app.near);
CREATE TABLE app.beside () INHERITS (app.base);
ALTER TABLE app.base ADD CONSTRAINT base_a_check CHECK (a <> '' AND a <> 'no') NOT VALID;
ALTER TABLE app.base ADD CONSTRAINT base_id_check CHECK (id > 0) NOT VALID;
ALTER TABLE app.base ADD CONSTRAINT base_same_check CHECK (a <> 'same') NOT VALID;
ALTER TABLE app.base ADD CONSTRAINT base_valid_check CHECK (a <> 'valid');
ALTER TABLE app.near VALIDATE CONSTRAINT base_a_check;
ALTER TABLE app.near VALIDATE CONSTRAINT base_id_check;
ALTER TABLE app.far VALIDATE CONSTRAINT base_same_check;
ALTER TABLE app.beside VALIDATE CONSTRAINT base_id_check;
