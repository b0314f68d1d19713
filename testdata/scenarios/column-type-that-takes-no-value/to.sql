-- A number is no uuid: that no row can stand in the way of the new type is warned of.
CREATE SCHEMA app;
CREATE TABLE app.p (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, n text);
CREATE TABLE app.c (id serial PRIMARY KEY, pid uuid REFERENCES app.p);
