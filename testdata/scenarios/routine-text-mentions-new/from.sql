CREATE SCHEMA app;
CREATE TABLE app.price (id integer PRIMARY KEY, amount integer);
INSERT INTO app.price VALUES (1, 100), (2, 250);
