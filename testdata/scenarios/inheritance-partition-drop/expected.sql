-- data-loss: table app.event_2023: all its rows are lost
DROP TABLE app.event_2023;
