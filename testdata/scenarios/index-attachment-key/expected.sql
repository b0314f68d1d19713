ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, day);

-- long-lock: table app.event_2023: nobody can read or write it while an index is built
ALTER TABLE app.event_2023 ADD CONSTRAINT event_2023_pkey PRIMARY KEY (id, day);
ALTER INDEX app.event_pkey ATTACH PARTITION app.event_2023_pkey;

-- long-lock: table app.event_2024: nobody can read or write it while an index is built
ALTER TABLE app.event_2024 ADD CONSTRAINT event_2024_pkey PRIMARY KEY (id, day);
ALTER INDEX app.event_pkey ATTACH PARTITION app.event_2024_pkey;

CREATE TABLE app.detail (
    id bigint,
    day date,
    CONSTRAINT detail_id_day_fkey FOREIGN KEY (id, day) REFERENCES app.event (id, day)
);
