-- The actions and the match type of a foreign key change by replacing it.
CREATE SCHEMA app;
CREATE TABLE app.parent (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE app.other (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE app.child (id integer PRIMARY KEY, a integer, b integer,
    CONSTRAINT child_fkey FOREIGN KEY (a, b) REFERENCES app.parent (a, b)
        MATCH FULL ON UPDATE SET DEFAULT ON DELETE CASCADE);
