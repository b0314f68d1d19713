ALTER DOMAIN app.code RENAME TO code__aside;
CREATE DOMAIN app.code AS text COLLATE "C";
DROP DOMAIN app.code__aside;
