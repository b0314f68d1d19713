CREATE SCHEMA app;
CREATE TABLE app.product (shop bigint NOT NULL, code text NOT NULL, CONSTRAINT product_pkey PRIMARY KEY (code));
CREATE TABLE app.line (shop bigint, code text, CONSTRAINT line_product_fkey FOREIGN KEY (code) REFERENCES app.product (code));
INSERT INTO app.product VALUES (1, 'a'), (1, 'b');
INSERT INTO app.line VALUES (1, 'a'), (1, 'b');
