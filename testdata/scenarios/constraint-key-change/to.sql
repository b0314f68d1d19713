-- A primary key gets other columns, and the foreign key that refers to it follows.
CREATE SCHEMA app;
CREATE TABLE app.product (shop bigint NOT NULL, code text NOT NULL, CONSTRAINT product_pkey PRIMARY KEY (shop, code));
CREATE TABLE app.line (shop bigint, code text, CONSTRAINT line_product_fkey FOREIGN KEY (shop, code) REFERENCES app.product (shop, code));
