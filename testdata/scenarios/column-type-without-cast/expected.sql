-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN at TYPE timestamp without time zone USING at::text::timestamp without time zone;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN flag TYPE integer USING flag::integer;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN day TYPE timestamp with time zone USING day::timestamp with time zone;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN code TYPE bytea USING code::text::bytea;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN n TYPE numeric(4,1) USING n::numeric(4,1);
