ALTER PUBLICATION news DROP TABLE ONLY app.u;

-- data-loss: table app.gone: all its rows are lost
DROP TABLE app.gone;
