-- A table goes on under a name that something else bore: a view that is gone, the table that it swaps names with, or one that moved on itself.
CREATE SCHEMA app;
CREATE TABLE app.customer (id integer CONSTRAINT customer_v2_pkey PRIMARY KEY, name text);
CREATE TABLE app.b (x integer, y integer, z integer);
CREATE TABLE app.a (p text, q text, r text);
CREATE TABLE app.second (one integer CONSTRAINT first_key PRIMARY KEY, kept text);
CREATE TABLE app.third (two uuid CONSTRAINT second_key PRIMARY KEY, other date);
CREATE TABLE app.event_old (id integer CONSTRAINT event_id PRIMARY KEY, day date NOT NULL);
CREATE TABLE app.event (id integer, day date NOT NULL) PARTITION BY RANGE (day);
INSERT INTO app.customer VALUES (1, 'a');
INSERT INTO app.b VALUES (1, 2, 3);
INSERT INTO app.a VALUES ('p', 'q', 'r');
INSERT INTO app.second VALUES (1, 'kept');
INSERT INTO app.third VALUES ('6ecd8c99-4036-403d-bf84-cf8400f67836', '2024-01-01');
INSERT INTO app.event_old VALUES (1, '2024-01-01');
