-- table-rewrite: table app.kept: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.kept ALTER COLUMN short TYPE jsonb USING to_jsonb(short);

DROP VIEW app.short;

CREATE VIEW app.short AS
SELECT item.id,
    item.name
   FROM app.item;

-- table-rewrite: table app.kept: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.kept ALTER COLUMN short TYPE app.short USING jsonb_populate_record(NULL::app.short, short);
