CREATE SCHEMA app;
CREATE TABLE app.note (id integer CONSTRAINT pk PRIMARY KEY, author text, parent integer);
CREATE POLICY p ON app.note USING (EXISTS (SELECT FROM app.note x WHERE x.parent = note.id));
CREATE POLICY q ON app.note USING (EXISTS (SELECT FROM app.note WHERE note.parent = id));
INSERT INTO app.note VALUES (1,'x',1);
