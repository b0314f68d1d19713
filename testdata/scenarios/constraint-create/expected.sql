-- long-lock: table app.customer: nobody can read or write it while an index is built
ALTER TABLE app.customer ADD CONSTRAINT customer_email_key UNIQUE (email) INCLUDE (region) WITH (fillfactor=80);

ALTER TABLE app.orders ALTER COLUMN id SET NOT NULL;
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES app.customer (id) ON UPDATE CASCADE ON DELETE SET NULL;
-- long-lock: table app.orders: nobody can read or write it while an index is built
ALTER TABLE app.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
ALTER TABLE app.orders ADD CONSTRAINT orders_total_check CHECK ((total >= (0)::numeric) AND ((quantity > 0) OR (total = (0)::numeric)));
