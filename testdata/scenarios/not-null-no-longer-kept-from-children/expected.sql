-- taken for a rename: the same place and type
ALTER TABLE app.p RENAME COLUMN n TO name;
ALTER TABLE app.p ALTER CONSTRAINT nn INHERIT;
