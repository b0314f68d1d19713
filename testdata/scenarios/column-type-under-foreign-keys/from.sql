CREATE SCHEMA app;
CREATE TABLE app.shop (id serial PRIMARY KEY, code varchar(5) UNIQUE);
CREATE TABLE app.product (shop_id integer REFERENCES app.shop, sku varchar(10), PRIMARY KEY (shop_id, sku));
CREATE TABLE app.line (
    id integer PRIMARY KEY,
    parent integer REFERENCES app.line DEFERRABLE,
    shop_id integer,
    sku text,
    shop_code text REFERENCES app.shop (code) ON UPDATE CASCADE,
    CONSTRAINT line_product FOREIGN KEY (shop_id, sku) REFERENCES app.product ON DELETE SET NULL
);
COMMENT ON CONSTRAINT line_product ON app.line IS 'What is sold';
ALTER TABLE app.line ADD CONSTRAINT not_looked_at FOREIGN KEY (shop_id) REFERENCES app.shop NOT VALID;
INSERT INTO app.shop (code) VALUES ('a');
INSERT INTO app.product VALUES (1, 'x');
INSERT INTO app.line VALUES (1, NULL, 1, 'x', 'a'), (2, 1, 1, 'x', NULL);
