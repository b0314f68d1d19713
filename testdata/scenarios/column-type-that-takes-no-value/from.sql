CREATE SCHEMA app;
CREATE TABLE app.p (id serial PRIMARY KEY, n text);
CREATE TABLE app.c (id serial PRIMARY KEY, pid int REFERENCES app.p);

