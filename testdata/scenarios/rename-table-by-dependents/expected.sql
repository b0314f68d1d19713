-- taken for a rename: the same things stand on it
ALTER TABLE app.person RENAME TO member;

ALTER TABLE app.member RENAME CONSTRAINT person_pk TO member_pk;
ALTER TABLE app.member ADD COLUMN note text;
