-- A check with another expression is dropped and added.
CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint PRIMARY KEY, email text NOT NULL, region text);
CREATE TABLE app.orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY, customer_id bigint, total numeric, quantity integer, placed date,
    CONSTRAINT orders_total_check CHECK (total > 0 AND quantity <> 0) NO INHERIT,
    CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES app.customer (id));
