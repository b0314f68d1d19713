CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, note text, CONSTRAINT t_note_excl EXCLUDE USING btree (note WITH =));
CREATE INDEX t_note_idx ON app.t (note);
INSERT INTO app.t VALUES (1, 'x');
