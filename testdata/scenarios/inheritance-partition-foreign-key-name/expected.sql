ALTER TABLE app.event DETACH PARTITION app.event_1;
ALTER TABLE app.event_1 DROP CONSTRAINT event_1_account_id_fkey;

ALTER TABLE app.event_3 DETACH PARTITION app.event_3_1;
ALTER TABLE app.event_3_1 DROP CONSTRAINT event_3_1_fkey;

ALTER TABLE app.event DETACH PARTITION app.event_4;

ALTER TABLE app.event DETACH PARTITION app.event_5;
ALTER TABLE app.event_5 RENAME CONSTRAINT event_5_fkey TO event_fkey;
