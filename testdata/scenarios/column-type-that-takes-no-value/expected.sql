ALTER TABLE app.c DROP CONSTRAINT c_pid_fkey;

ALTER TABLE app.p ALTER COLUMN id DROP DEFAULT;

-- data-loss: sequence app.p_id_seq: its current value is lost
DROP SEQUENCE app.p_id_seq;

-- table-rewrite: table app.c: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- rows-may-fail: column app.c.pid: its new type takes no value of the old one, so that any row with a value stops the script
ALTER TABLE app.c ALTER COLUMN pid TYPE uuid USING pid::text::uuid;

-- table-rewrite: table app.p: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- rows-may-fail: column app.p.id: its new type takes no value of the old one, so that any row with a value stops the script
ALTER TABLE app.p ALTER COLUMN id TYPE uuid USING id::text::uuid;

ALTER TABLE app.c ADD CONSTRAINT c_pid_fkey FOREIGN KEY (pid) REFERENCES app.p (id);

ALTER TABLE app.p ALTER COLUMN id SET DEFAULT gen_random_uuid();
