ALTER TABLE app.orders VALIDATE CONSTRAINT orders_customer_fkey;
ALTER TABLE app.orders VALIDATE CONSTRAINT orders_total_check;
