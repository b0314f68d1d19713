CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint PRIMARY KEY);
CREATE TABLE app.orders (id bigint PRIMARY KEY, customer_id bigint, total numeric);
INSERT INTO app.customer VALUES (1);
INSERT INTO app.orders VALUES (10, 1, 9.50);
ALTER TABLE app.orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES app.customer (id) NOT VALID;
