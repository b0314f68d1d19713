-- A rule is dropped before the table that it writes to.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE RULE kept AS ON DELETE TO app.t DO ALSO NOTIFY gone;
