-- A table leaves its type and gets other columns and a parent, another takes one, and the third's type goes.
CREATE SCHEMA app;
CREATE TYPE app.person AS (name text, age bigint);
CREATE TYPE app.place AS (name text, area numeric);
CREATE TABLE app.base (name text);
CREATE TABLE app.people (name text PRIMARY KEY, age bigint, town text) INHERITS (app.base);
CREATE TABLE app.places OF app.place (PRIMARY KEY (name));
CREATE TABLE app.spots (name text, area numeric, kind text);
