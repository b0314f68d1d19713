-- A table that is to have its rows elsewhere is another table, and so is one that is to have them here.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE SERVER other FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE app.orders (id integer NOT NULL, total numeric) SERVER s;
CREATE TABLE app.events (id integer, happened date);
CREATE FOREIGN TABLE app.moved (id integer) SERVER other;
