ALTER TABLE app.event DETACH PARTITION app.event_2023;

-- data-loss: table app.event: all its rows are lost
DROP TABLE app.event;
