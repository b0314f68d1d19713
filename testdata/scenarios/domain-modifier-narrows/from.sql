CREATE SCHEMA app;
CREATE DOMAIN app.price AS numeric;
CREATE TABLE app.t (id int PRIMARY KEY, m app.price DEFAULT 0);
INSERT INTO app.t VALUES (1,1.23456);
