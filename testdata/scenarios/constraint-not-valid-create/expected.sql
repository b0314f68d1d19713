CREATE TABLE app.line (
    order_id bigint,
    quantity integer
);

ALTER TABLE app.line ADD CONSTRAINT line_order_fkey FOREIGN KEY (order_id) REFERENCES app.orders (id) NOT VALID;
ALTER TABLE app.line ADD CONSTRAINT line_quantity_check CHECK (quantity > 0) NOT VALID;

ALTER TABLE app.orders ADD CONSTRAINT orders_total_check CHECK (total >= (0)::numeric) NOT VALID;
