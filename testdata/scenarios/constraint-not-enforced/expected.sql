ALTER TABLE app.orders DROP CONSTRAINT orders_total_check;

CREATE TABLE app.line (
    order_id bigint,
    quantity integer
);

ALTER TABLE app.line ADD CONSTRAINT line_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders (id) NOT ENFORCED;
ALTER TABLE app.line ADD CONSTRAINT line_quantity_check CHECK (quantity > 0) NOT ENFORCED;

ALTER TABLE app.orders ALTER CONSTRAINT orders_customer_fkey NOT ENFORCED;
ALTER TABLE app.orders ADD CONSTRAINT orders_total_check CHECK (total >= (0)::numeric) NOT ENFORCED;
