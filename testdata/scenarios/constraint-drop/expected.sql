ALTER TABLE app.orders DROP CONSTRAINT orders_customer_fkey;
ALTER TABLE app.orders DROP CONSTRAINT orders_pkey;
ALTER TABLE app.orders DROP CONSTRAINT orders_total_check;
