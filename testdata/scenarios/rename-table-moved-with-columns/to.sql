-- A table is moved, one of its columns renamed and another of a wider type: the rows stay.
CREATE SCHEMA app;
CREATE SCHEMA sales;
CREATE TABLE sales.orders (id serial PRIMARY KEY, customer_name text NOT NULL, total numeric(12,2) DEFAULT 0);
COMMENT ON COLUMN sales.orders.customer_name IS 'who';
CREATE VIEW app.big AS SELECT id, customer_name FROM sales.orders WHERE total > 100;
