-- Constraints are dropped and the rows stay; NOT NULL that came with the primary key stays too.
CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint PRIMARY KEY, email text NOT NULL, region text);
CREATE TABLE app.orders (id bigint NOT NULL, customer_id bigint, total numeric, quantity integer, placed date);
