DROP INDEX app.event_note_idx;
ALTER TABLE app.event DROP CONSTRAINT event_pkey;
ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, day);
CREATE INDEX event_note_idx ON ONLY app.event (note);

-- long-lock: table app.event_2023: nobody can read or write it while an index is built
ALTER TABLE app.event_2023 ADD CONSTRAINT event_2023_pkey PRIMARY KEY (id, day);
CREATE INDEX event_2023_note_idx ON app.event_2023 (note);
ALTER INDEX app.event_pkey ATTACH PARTITION app.event_2023_pkey;
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2023_note_idx;

-- long-lock: table app.event_2024: nobody can read or write it while an index is built
ALTER TABLE app.event_2024 ADD CONSTRAINT event_2024_pkey PRIMARY KEY (id, day);
CREATE INDEX event_2024_note_idx ON app.event_2024 (note);
ALTER INDEX app.event_pkey ATTACH PARTITION app.event_2024_pkey;
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2024_note_idx;
