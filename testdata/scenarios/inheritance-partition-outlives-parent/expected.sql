ALTER TABLE app.event DETACH PARTITION app.event_2023;
ALTER TABLE app.event_2023 DROP CONSTRAINT event_account_fkey;
ALTER TABLE app.event_2023 DROP CONSTRAINT event_id_check;

ALTER TABLE app.event DETACH PARTITION app.event_2024;
ALTER TABLE app.event_2024 DROP CONSTRAINT event_account_fkey;

-- data-loss: column app.event_2023.note: its values are lost
ALTER TABLE app.event_2023 DROP COLUMN note;

DROP TABLE app.event;

ALTER TABLE app.account DROP CONSTRAINT account_pkey;
ALTER TABLE app.account ALTER COLUMN id DROP NOT NULL;
