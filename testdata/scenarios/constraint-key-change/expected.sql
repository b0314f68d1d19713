ALTER TABLE app.line DROP CONSTRAINT line_product_fkey;

ALTER TABLE app.product DROP CONSTRAINT product_pkey;
-- long-lock: table app.product: nobody can read or write it while an index is built
ALTER TABLE app.product ADD CONSTRAINT product_pkey PRIMARY KEY (shop, code);

ALTER TABLE app.line ADD CONSTRAINT line_product_fkey FOREIGN KEY (shop, code) REFERENCES app.product (shop, code);
