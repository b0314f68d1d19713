DROP VIEW app.sums;

-- data-loss: table app.orders: all its rows are lost
DROP TABLE app.orders;
