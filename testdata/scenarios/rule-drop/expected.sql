DROP RULE copy ON app.t;

-- data-loss: table app.log: all its rows are lost
DROP TABLE app.log;
