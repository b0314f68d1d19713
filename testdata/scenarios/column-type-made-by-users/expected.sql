-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- irreversible: column app.t.d: how its values were written does not come back: text has more spellings than app.pair
ALTER TABLE app.t
    ALTER COLUMN a TYPE app.pair USING a::text::app.pair,
    ALTER COLUMN b TYPE app.span USING b::text::app.span,
    ALTER COLUMN c TYPE bigint,
    ALTER COLUMN d TYPE app.pair USING d::app.pair,
    ALTER COLUMN e TYPE integer USING e::text::integer;
