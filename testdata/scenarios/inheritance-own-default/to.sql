-- A default is set once for a table and its children where all of them have it, and by itself where one has another or none.
CREATE SCHEMA app;
CREATE TABLE app.p (k integer, kind text DEFAULT 'new', note text DEFAULT 'most', gone text, added text DEFAULT 'added') PARTITION BY LIST (k);
CREATE TABLE app.p_1 PARTITION OF app.p FOR VALUES IN (1);
CREATE TABLE app.p_rest PARTITION OF app.p DEFAULT PARTITION BY LIST (k);
CREATE TABLE app.p_2 PARTITION OF app.p_rest FOR VALUES IN (2);
ALTER TABLE ONLY app.p_2 ALTER COLUMN note SET DEFAULT 'only here';
ALTER TABLE ONLY app.p_1 ALTER COLUMN added DROP DEFAULT;
CREATE TABLE app.base (a integer DEFAULT 1);
CREATE TABLE app.child () INHERITS (app.base);
ALTER TABLE ONLY app.child ALTER COLUMN a DROP DEFAULT;
INSERT INTO app.p (k, kind, note, gone) VALUES (1, 'old', 'all', 'x'), (2, 'old', 'all', 'x');
INSERT INTO app.child VALUES (1);
