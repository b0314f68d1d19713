-- Who leaves, or joins, a parent that is near and far at once, or several that hand the same check down, has the check once.
CREATE SCHEMA app;
CREATE TABLE app.near (id integer NOT NULL);
CREATE TABLE app.a_far (id integer NOT NULL);
CREATE TABLE app.z_far (id integer NOT NULL);
ALTER TABLE app.a_far INHERIT app.near;
ALTER TABLE app.z_far INHERIT app.near;
CREATE TABLE app.one (a integer, CONSTRAINT positive CHECK (a > 0));
CREATE TABLE app.two (a integer, CONSTRAINT positive CHECK (a > 0));
CREATE TABLE app.leaves (a integer);
CREATE TABLE app.stays (a integer, CONSTRAINT positive CHECK (a > 0));
ALTER TABLE app.stays INHERIT app.two;
INSERT INTO app.z_far VALUES (2);
INSERT INTO app.leaves VALUES (2);
