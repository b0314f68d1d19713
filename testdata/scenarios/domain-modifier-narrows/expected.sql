ALTER TABLE app.t ALTER COLUMN m DROP DEFAULT;

ALTER DOMAIN app.price RENAME TO price__aside;

CREATE DOMAIN app.price AS numeric(10,2)
    CONSTRAINT price_check CHECK (VALUE >= (0)::numeric);

-- data-loss: column app.t.m: values that do not fit app.price are cut or rounded
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN m TYPE app.price;
ALTER TABLE app.t ALTER COLUMN m SET DEFAULT 0;

DROP DOMAIN app.price__aside;
