-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN b SET EXPRESSION AS ((a * 3));
