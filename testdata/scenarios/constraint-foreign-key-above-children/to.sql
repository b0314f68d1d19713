-- A foreign key is no child's: to defer or to validate it locks none.
CREATE TABLE entries (id integer PRIMARY KEY);
CREATE TABLE statements (entry_id integer REFERENCES entries DEFERRABLE INITIALLY DEFERRED, next_id integer);
CREATE TABLE card_statements () INHERITS (statements);
ALTER TABLE statements ADD CONSTRAINT statements_next FOREIGN KEY (next_id) REFERENCES entries;
CREATE TABLE child_entries () INHERITS (entries);
INSERT INTO entries VALUES (1);
INSERT INTO statements VALUES (1, 1);
INSERT INTO card_statements VALUES (2, 2);
