ALTER TABLE app.retyped ALTER COLUMN note DROP DEFAULT;

CREATE SEQUENCE app.t_serial_number_seq AS integer;

-- table-rewrite: table app.retyped: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.retyped ALTER COLUMN note TYPE text;
ALTER TABLE app.retyped ALTER COLUMN note SET DEFAULT 'x'::text;
ALTER TABLE app.retyped SET (toast.autovacuum_enabled=false);

ALTER TABLE app.t ADD COLUMN note text;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ADD COLUMN serial_number integer DEFAULT nextval('app.t_serial_number_seq'::regclass) NOT NULL;
ALTER TABLE app.t SET (fillfactor=80, toast.autovacuum_enabled=false);

ALTER SEQUENCE app.t_serial_number_seq OWNED BY app.t.serial_number;

ALTER TABLE app.t ADD CONSTRAINT t_serial_number_check CHECK (serial_number > 0);
