CREATE SCHEMA app;
CREATE TABLE app.entry (id bigint NOT NULL, year integer NOT NULL, note text) PARTITION BY LIST (year);
CREATE TABLE app.entry_2024 PARTITION OF app.entry FOR VALUES IN (2024);
CREATE INDEX entry_note_idx ON app.entry (note);
ALTER TABLE app.entry ADD CONSTRAINT entry_pkey PRIMARY KEY (id, year);
INSERT INTO app.entry VALUES (1, 2024, 'x');
