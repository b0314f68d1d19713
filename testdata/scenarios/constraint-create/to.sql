-- Keys, checks and foreign keys are added to tables that hold rows.
CREATE SCHEMA app;
CREATE TABLE app.customer (
    id bigint PRIMARY KEY,
    email text NOT NULL,
    region text,
    CONSTRAINT customer_email_key UNIQUE (email) INCLUDE (region) WITH (fillfactor = 80)
);
CREATE TABLE app.orders (
    id bigint PRIMARY KEY,
    customer_id bigint,
    total numeric,
    quantity integer,
    placed date,
    CONSTRAINT orders_total_check CHECK (total >= 0 AND (quantity > 0 OR total = 0)),
    CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES app.customer (id)
        ON UPDATE CASCADE ON DELETE SET NULL
);
