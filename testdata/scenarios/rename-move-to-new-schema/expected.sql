CREATE SCHEMA people;

ALTER TYPE app.mood SET SCHEMA people;

-- taken for a rename: it keeps person_pkey
ALTER TABLE app.person SET SCHEMA people;

-- taken for a rename: it keeps visit_k_idx
ALTER TABLE app.visit SET SCHEMA people;

ALTER TYPE app.size RENAME TO measure;

ALTER TYPE app.measure SET SCHEMA people;

-- taken for a rename: it keeps note_key
ALTER TABLE app.note RENAME TO comment;

ALTER TABLE app.comment SET SCHEMA people;

-- taken for a rename: the same partition
ALTER TABLE app.visit_1 SET SCHEMA people;

-- taken for a rename: the same place and type
ALTER TABLE people.visit RENAME COLUMN note TO remark;

ALTER VIEW app.v SET SCHEMA people;
