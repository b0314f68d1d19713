-- data-loss: table app.visit: all its rows are lost
-- untracked-dependency: routine app.how_many(): its text mentions table app.visit, which is gone; PostgreSQL does not look there
DROP TABLE app.visit;
