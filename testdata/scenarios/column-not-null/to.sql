-- NOT NULL is set and dropped.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text NOT NULL, b text);
