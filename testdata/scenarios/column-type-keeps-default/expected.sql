ALTER SEQUENCE app.t_id_seq AS bigint;

-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN id TYPE bigint USING id::bigint;
-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN day TYPE timestamp without time zone USING day::timestamp without time zone;
-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN amount TYPE bigint USING amount::bigint;
ALTER TABLE app.t ALTER COLUMN code TYPE character varying(20) USING code::character varying(20);
-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN kind TYPE character(5) USING kind::character(5);
-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN flag TYPE text USING flag::text;
-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN n TYPE bigint USING n::bigint;
-- data-loss: column app.t.ratio: values that do not fit double precision are cut or rounded
-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN ratio TYPE double precision USING ratio::double precision;
-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN tags TYPE character varying(30)[] USING tags::character varying(30)[];
