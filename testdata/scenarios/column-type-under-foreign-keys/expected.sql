ALTER SEQUENCE app.shop_id_seq AS bigint;

-- table-rewrite: table app.line: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.line
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN parent TYPE bigint,
    ALTER COLUMN shop_id TYPE bigint;

-- table-rewrite: table app.product: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.product
    ALTER COLUMN shop_id TYPE bigint,
    ALTER COLUMN sku TYPE character varying(40);

-- table-rewrite: table app.shop: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.shop
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN code TYPE text;
