-- What was added NOT VALID is validated in place.
CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint PRIMARY KEY);
CREATE TABLE app.orders (id bigint PRIMARY KEY, customer_id bigint, total numeric);
ALTER TABLE app.orders ADD CONSTRAINT orders_total_check CHECK (total >= 0);
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES app.customer (id);
