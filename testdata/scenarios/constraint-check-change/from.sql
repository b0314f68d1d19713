CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint PRIMARY KEY, email text NOT NULL, region text);
CREATE TABLE app.orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY, customer_id bigint, total numeric, quantity integer, placed date,
    CONSTRAINT orders_total_check CHECK (total >= 0),
    CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES app.customer (id));
INSERT INTO app.customer VALUES (1, 'a@example.org', 'eu'), (2, 'b@example.org', 'us');
INSERT INTO app.orders VALUES (10, 1, 9.50, 2, '2024-01-01'), (11, 2, 20, 1, '2024-02-01');
