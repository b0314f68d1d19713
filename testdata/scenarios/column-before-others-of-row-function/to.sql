-- A new column comes last, not where the target has it: told where a routine gives the rows.
CREATE SCHEMA app;
CREATE TABLE app.t (a integer, n text, b integer);
CREATE TABLE app.u (a integer, n text, b integer);
CREATE FUNCTION app.all_t() RETURNS SETOF app.t LANGUAGE sql AS 'SELECT * FROM app.t';
CREATE FUNCTION app.count_t() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM app.t';
