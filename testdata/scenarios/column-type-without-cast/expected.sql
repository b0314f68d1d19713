-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t
    ALTER COLUMN at TYPE timestamp without time zone USING at::text::timestamp without time zone,
    ALTER COLUMN flag TYPE integer USING flag::integer,
    ALTER COLUMN day TYPE timestamp with time zone,
    ALTER COLUMN code TYPE bytea USING code::text::bytea,
    ALTER COLUMN n TYPE numeric(4,1),
    ALTER COLUMN tags TYPE date[] USING tags::date[],
    ALTER COLUMN list TYPE text;

-- table-rewrite: table app.u: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.u
    ALTER COLUMN during TYPE tstzrange USING during::text::tstzrange,
    ALTER COLUMN moods TYPE app.grade[] USING moods::text::app.grade[],
    ALTER COLUMN shape TYPE polygon USING shape::polygon;
