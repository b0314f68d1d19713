ALTER SEQUENCE app.t_id_seq AS bigint;

-- data-loss: column app.t.ratio: values that do not fit double precision are cut or rounded
-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN day TYPE timestamp without time zone,
    ALTER COLUMN amount TYPE bigint,
    ALTER COLUMN code TYPE character varying(20),
    ALTER COLUMN kind TYPE character(5),
    ALTER COLUMN flag TYPE text,
    ALTER COLUMN n TYPE bigint,
    ALTER COLUMN ratio TYPE double precision,
    ALTER COLUMN tags TYPE character varying(30)[];
