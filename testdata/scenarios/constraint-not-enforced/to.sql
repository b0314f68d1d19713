-- Whether a foreign key is enforced changes in place; a check is replaced.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint PRIMARY KEY);
CREATE TABLE app.orders (id bigint PRIMARY KEY, customer_id bigint, total numeric,
    CONSTRAINT orders_total_check CHECK (total >= 0) NOT ENFORCED,
    CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES app.customer (id) NOT ENFORCED);
CREATE TABLE app.line (order_id bigint REFERENCES app.orders (id) NOT ENFORCED, quantity integer CHECK (quantity > 0) NOT ENFORCED);
INSERT INTO app.customer VALUES (1);
INSERT INTO app.orders VALUES (10, 1, 9.50);
