CREATE FUNCTION plus_one(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + 1';
CREATE TABLE whole (k integer, a text) PARTITION BY LIST (k);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (3) PARTITION BY LIST (k);
CREATE INDEX by_a ON whole (a);
CREATE INDEX by_function ON part (plus_one(3));
CREATE FUNCTION taking(r whole) RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN r::text; END';
CREATE POLICY p ON whole USING (EXISTS (SELECT FROM part));
