CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE TYPE app.pair AS (left_side integer, right_side text);
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE DOMAIN app.code AS text CONSTRAINT code_short CHECK (length(VALUE) < 10);
CREATE SEQUENCE app.ticket;
CREATE TABLE app.orders (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT orders_pkey PRIMARY KEY,
    total numeric(12,2) CONSTRAINT total_positive CHECK (total > 0)
);
CREATE INDEX orders_total ON app.orders (total);
CREATE FUNCTION app.f(integer, text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE app.p(integer) LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE app.total(numeric) (SFUNC = numeric_add, STYPE = numeric);
CREATE FUNCTION app.next_count(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1 + 1';
CREATE AGGREGATE app.counted(*) (SFUNC = app.next_count, STYPE = bigint, INITCOND = '0');
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE VIEW app.recent AS SELECT orders.id FROM app.orders;
CREATE MATERIALIZED VIEW app.sums AS SELECT sum(orders.total) AS total FROM app.orders;
CREATE RULE quiet AS ON DELETE TO app.orders DO INSTEAD NOTHING;
CREATE TRIGGER touch BEFORE UPDATE ON app.orders FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE POLICY own ON app.orders USING (true);
INSERT INTO app.orders (total) VALUES (1), (2);
