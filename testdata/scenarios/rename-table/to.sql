-- A table that keeps the names of its indexes goes on under its new name, and so does everything on it.
CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total numeric(10,2) NOT NULL CHECK (total > 0), note text);
CREATE INDEX orders_note ON app.orders (lower(note));
CREATE TABLE app.items (order_id bigint REFERENCES app.orders, n int);
CREATE VIEW app.large AS SELECT id, total FROM app.orders WHERE total > 100;
CREATE FUNCTION app.count_orders() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM app.orders; END;
ALTER TABLE app.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON app.orders USING (total > 3);
COMMENT ON TABLE app.orders IS 'what people want';
INSERT INTO app.orders (total, note) VALUES (5, 'x'), (200, 'y');
INSERT INTO app.items VALUES (1, 2);
ALTER TABLE app.orders RENAME TO purchases;
ALTER INDEX app.orders_note RENAME TO purchases_note;
ALTER POLICY own ON app.purchases RENAME TO own_purchases;
ALTER TABLE app.purchases ADD COLUMN extra int;
ALTER VIEW app.large RENAME TO large_purchases;
