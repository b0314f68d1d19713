DROP EVENT TRIGGER watch_all;

DROP FUNCTION app.watch();

-- data-loss: table app.u: all its rows are lost
DROP TABLE app.u;
