-- taken for a rename: it holds the same objects
ALTER SCHEMA app RENAME TO shop;

-- taken for a rename: the same columns
ALTER TABLE shop.b RENAME TO things;
