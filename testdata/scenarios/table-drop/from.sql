CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint PRIMARY KEY);
CREATE TABLE app.orders (id bigserial PRIMARY KEY, customer_id bigint REFERENCES app.customer, total numeric);
CREATE INDEX orders_total_idx ON app.orders (total);
COMMENT ON TABLE app.orders IS 'What was ordered';
CREATE VIEW app.sums AS SELECT customer_id, sum(total) AS total FROM app.orders GROUP BY customer_id;
INSERT INTO app.customer VALUES (1);
INSERT INTO app.orders (customer_id, total) VALUES (1, 2);
