ALTER TABLE app.event DETACH PARTITION app.event_2023;

DROP TABLE app.event;
