-- What a parent's column is given would reach a child that has its own: ONLY leaves that alone.
CREATE TABLE base (id integer, note text, body text);
CREATE TABLE kept () INHERITS (base);
CREATE TABLE follows () INHERITS (base);
ALTER TABLE base ALTER COLUMN note SET STORAGE MAIN;
ALTER TABLE base ALTER COLUMN body SET STORAGE MAIN;
ALTER TABLE base ALTER COLUMN id SET STATISTICS 10;
ALTER TABLE kept ALTER COLUMN note SET STORAGE EXTERNAL;
ALTER TABLE kept ALTER COLUMN id SET STATISTICS 40;
INSERT INTO kept VALUES (1, 'a', 'b');
