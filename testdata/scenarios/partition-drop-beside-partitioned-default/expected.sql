ALTER TABLE app.p DETACH PARTITION app.p_2;

-- data-loss: table app.p_1: all its rows are lost
DROP TABLE app.p_1;
