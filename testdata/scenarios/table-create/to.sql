-- A table comes in one piece, and behind it what CREATE TABLE has no words for.
CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);
CREATE TABLE app.orders (
    id bigserial PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES app.customer ON DELETE CASCADE,
    placed_at timestamptz DEFAULT now() NOT NULL,
    total numeric(12,2) DEFAULT 0 CONSTRAINT total_is_positive CHECK (total >= 0),
    label text COLLATE "C" GENERATED ALWAYS AS ('no name') STORED
) WITH (fillfactor = 80);
CREATE INDEX orders_placed_at_idx ON app.orders (placed_at DESC);
COMMENT ON TABLE app.orders IS 'What was ordered';
COMMENT ON COLUMN app.orders.total IS 'With tax';
ALTER TABLE app.orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.orders FORCE ROW LEVEL SECURITY;
ALTER TABLE app.orders OWNER TO scenario_owner;
CREATE UNLOGGED TABLE app.cache (key text PRIMARY KEY, value jsonb);
ALTER TABLE app.cache REPLICA IDENTITY FULL;
CREATE TABLE app.nothing ();
