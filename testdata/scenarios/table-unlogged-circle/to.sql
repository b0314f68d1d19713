-- Tables that refer to one another become unlogged, though no logged one may ever refer to an unlogged one.
CREATE SCHEMA app;
CREATE UNLOGGED TABLE app.mode (id integer PRIMARY KEY, lock integer);
CREATE UNLOGGED TABLE app.lock (id integer PRIMARY KEY, mode integer CONSTRAINT lock_mode REFERENCES app.mode DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE app.mode ADD CONSTRAINT mode_lock FOREIGN KEY (lock) REFERENCES app.lock DEFERRABLE INITIALLY DEFERRED;
CREATE UNLOGGED TABLE app.parent (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE app.child (id integer PRIMARY KEY, parent integer REFERENCES app.parent);
BEGIN;
INSERT INTO app.mode VALUES (1, 1);
INSERT INTO app.lock VALUES (1, 1);
COMMIT;
INSERT INTO app.parent VALUES (1);
INSERT INTO app.child VALUES (1, 1);
