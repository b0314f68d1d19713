ALTER TABLE app.orders DROP CONSTRAINT orders_total_check;
ALTER TABLE app.orders ADD CONSTRAINT orders_total_check CHECK ((total > (0)::numeric) AND (quantity <> 0)) NO INHERIT;
