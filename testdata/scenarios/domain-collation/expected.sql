ALTER DOMAIN app.code RENAME TO code__aside;
CREATE DOMAIN app.code AS text COLLATE "C";

-- long-lock: table app.item: nobody can read or write it while an index is built
ALTER TABLE app.item ALTER COLUMN code TYPE app.code;

DROP DOMAIN app.code__aside;
