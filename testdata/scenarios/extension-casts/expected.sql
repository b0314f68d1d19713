-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t
    ALTER COLUMN attrs TYPE jsonb USING attrs::jsonb,
    ALTER COLUMN mail TYPE text;

DROP EXTENSION hstore;

DROP EXTENSION citext;
