-- table-rewrite: table app.cache: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.cache SET UNLOGGED;

-- table-rewrite: table app.orders: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.orders SET LOGGED;
