CREATE SCHEMA app;
CREATE TABLE app.parent (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE app.other (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE app.child (id integer PRIMARY KEY, a integer, b integer,
    CONSTRAINT child_fkey FOREIGN KEY (a, b) REFERENCES app.parent (a, b));
INSERT INTO app.parent VALUES (1, 2);
INSERT INTO app.other VALUES (1, 2);
INSERT INTO app.child VALUES (1, 1, 2), (2, NULL, NULL);
