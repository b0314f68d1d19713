ALTER TABLE app.base ALTER COLUMN note TYPE character varying;
ALTER TABLE app.base ADD COLUMN kind text DEFAULT 'base'::text;
ALTER TABLE ONLY app.old ALTER COLUMN kind SET DEFAULT 'old'::text;
ALTER TABLE app.old ALTER COLUMN kind SET STATISTICS 40;

CREATE TABLE app.new (
    extra integer,
    CONSTRAINT new_kind_fkey CHECK (kind <> 'base'::text)
) INHERITS (app.base);

ALTER TABLE ONLY app.new ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE ONLY app.new ALTER COLUMN note SET COMPRESSION pglz;

ALTER TABLE app.old ALTER COLUMN note SET STORAGE EXTERNAL;

ALTER TABLE app.tuned ALTER COLUMN id SET (n_distinct=7);
ALTER TABLE app.tuned ALTER COLUMN note SET COMPRESSION pglz;

ALTER TABLE app.tuned_child ALTER COLUMN id SET (n_distinct=7);
ALTER TABLE app.tuned_child ALTER COLUMN note SET COMPRESSION pglz;

-- table-rewrite: table app.wide: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table app.wide_child: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.wide
    ALTER COLUMN id TYPE bigint,
    ADD COLUMN made double precision DEFAULT random();

ALTER TABLE ONLY app.wide_child ALTER COLUMN made SET DEFAULT 7;
ALTER TABLE app.wide_child ALTER COLUMN made SET STATISTICS 50;
