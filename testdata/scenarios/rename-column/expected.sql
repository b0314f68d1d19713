-- taken for a rename: the same place and type
ALTER TABLE app.t RENAME COLUMN old_name TO new_name;
ALTER TABLE app.t ALTER COLUMN new_name DROP NOT NULL;
ALTER TABLE app.t ALTER COLUMN new_name SET DEFAULT 'z'::text;
