-- Privileges are taken back.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE TYPE app.pair AS (left_side integer, right_side text);
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE DOMAIN app.code AS text;
CREATE SEQUENCE app.ticket;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
CREATE FUNCTION app.f(integer, text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE app.p() LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.next_count(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1 + 1';
CREATE AGGREGATE app.counted(*) (SFUNC = app.next_count, STYPE = bigint, INITCOND = '0');
CREATE VIEW app.recent AS SELECT orders.id FROM app.orders;
CREATE MATERIALIZED VIEW app.sums AS SELECT sum(orders.total) AS total FROM app.orders;
INSERT INTO app.orders VALUES (1, 2, 'x');
