DROP VIEW app.reading_in_value;

-- table-rewrite: table app.reading_in: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.reading_out: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.reading ALTER COLUMN value TYPE numeric(8,2);

ALTER TABLE app.reading_in ALTER COLUMN value DROP NOT NULL;

ALTER TABLE app.reading_out ALTER COLUMN value SET NOT NULL;

CREATE VIEW app.reading_in_value AS
SELECT reading_in.value
   FROM app.reading_in;
