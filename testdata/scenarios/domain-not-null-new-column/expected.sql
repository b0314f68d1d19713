-- table-rewrite: table app.empty: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- rows-may-fail: column app.empty.code: it may not be null and has no default, so that any row stops the script
ALTER TABLE app.empty ADD COLUMN code app.code;

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ADD COLUMN level app.level;
