CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b integer);
CREATE TABLE app.u (a integer, b integer);
CREATE FUNCTION app.all_t() RETURNS SETOF app.t LANGUAGE sql AS 'SELECT * FROM app.t';
CREATE FUNCTION app.count_t() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM app.t';
INSERT INTO app.t VALUES (1, 2);
INSERT INTO app.u VALUES (1, 2);
