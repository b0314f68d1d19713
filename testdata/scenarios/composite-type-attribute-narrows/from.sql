CREATE SCHEMA app;
CREATE TYPE app.money_t AS (amt numeric, cur text);
CREATE TABLE app.t (id int PRIMARY KEY, m app.money_t);
INSERT INTO app.t VALUES (1,row(1.23456,'usd'));
