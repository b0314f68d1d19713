ALTER TABLE app.event DROP CONSTRAINT id_positive;

ALTER TABLE app.event DETACH PARTITION app.event_2023;
ALTER TABLE app.event_2023 DROP CONSTRAINT id_limit;

ALTER TABLE app.event DROP CONSTRAINT id_limit;
-- data-loss: column app.event.note: its values are lost
-- data-loss: column app.event_2024.note: its values are lost
ALTER TABLE app.event DROP COLUMN note;
-- table-rewrite: table app.event_2024: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.event ALTER COLUMN id TYPE bigint;
ALTER TABLE app.event ALTER COLUMN day DROP NOT NULL;
ALTER TABLE app.event ADD CONSTRAINT id_limit CHECK (id < 2000);

-- table-rewrite: table app.event_2023: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.event_2023 ALTER COLUMN id TYPE bigint;
ALTER TABLE app.event_2023 ALTER COLUMN day DROP NOT NULL;
