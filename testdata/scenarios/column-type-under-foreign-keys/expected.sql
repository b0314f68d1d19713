ALTER SEQUENCE app.shop_id_seq AS bigint;

-- table-rewrite: table app.line: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.line
    ALTER COLUMN id TYPE bigint USING id::bigint,
    ALTER COLUMN parent TYPE bigint USING parent::bigint,
    ALTER COLUMN shop_id TYPE bigint USING shop_id::bigint;

-- table-rewrite: table app.product: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.product
    ALTER COLUMN shop_id TYPE bigint USING shop_id::bigint,
    ALTER COLUMN sku TYPE character varying(40) USING sku::character varying(40);

-- table-rewrite: table app.shop: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.shop
    ALTER COLUMN id TYPE bigint USING id::bigint,
    ALTER COLUMN code TYPE text USING code::text;
