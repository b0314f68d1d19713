DROP STATISTICS app.t_a_b;

-- data-loss: table app.u: all its rows are lost
DROP TABLE app.u;
