ALTER FOREIGN DATA WRAPPER w RENAME TO wrapper;

-- taken for a rename: the same columns
ALTER FOREIGN TABLE app.t RENAME TO renamed;

-- taken for a rename: the same columns
ALTER FOREIGN TABLE app.u SET SCHEMA other;

ALTER SERVER s RENAME TO server;
