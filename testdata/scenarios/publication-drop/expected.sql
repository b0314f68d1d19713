DROP PUBLICATION news;

-- data-loss: table app.u: all its rows are lost
DROP TABLE app.u;
