-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN a TYPE app.pair USING a::text::app.pair;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN b TYPE app.span USING b::text::app.span;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN c TYPE bigint USING c::bigint;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- irreversible: column app.t.d: how its values were written does not come back: text has more spellings than app.pair
ALTER TABLE app.t ALTER COLUMN d TYPE app.pair USING d::app.pair;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN e TYPE integer USING e::text::integer;
