CREATE SEQUENCE app.orders_id_seq;
ALTER SEQUENCE app.orders_id_seq OWNER TO scenario_owner;

CREATE UNLOGGED TABLE app.cache (
    key text NOT NULL,
    value jsonb,
    CONSTRAINT cache_pkey PRIMARY KEY (key)
);

ALTER TABLE app.cache REPLICA IDENTITY FULL;

CREATE TABLE app.customer (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    email text NOT NULL,
    CONSTRAINT customer_pkey PRIMARY KEY (id),
    CONSTRAINT customer_email_key UNIQUE (email)
);

CREATE TABLE app.nothing ();

CREATE TABLE app.orders (
    id bigint DEFAULT nextval('app.orders_id_seq'::regclass) NOT NULL,
    customer_id bigint NOT NULL,
    placed_at timestamp with time zone DEFAULT now() NOT NULL,
    total numeric(12,2) DEFAULT 0,
    label text COLLATE "C" GENERATED ALWAYS AS ('no name'::text) STORED,
    CONSTRAINT orders_pkey PRIMARY KEY (id),
    CONSTRAINT total_is_positive CHECK (total >= (0)::numeric),
    CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES app.customer (id) ON DELETE CASCADE
) WITH (fillfactor=80);

ALTER TABLE app.orders OWNER TO scenario_owner;
ALTER TABLE app.orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.orders FORCE ROW LEVEL SECURITY;

ALTER SEQUENCE app.orders_id_seq OWNED BY app.orders.id;

CREATE INDEX orders_placed_at_idx ON app.orders (placed_at DESC);
COMMENT ON TABLE app.orders IS 'What was ordered';
COMMENT ON COLUMN app.orders.total IS 'With tax';
