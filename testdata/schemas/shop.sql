-- A shop: orders partitioned by month and by region, their lines with them, and what is reported of them.
CREATE SCHEMA shop;
CREATE SCHEMA report;

CREATE TYPE shop.order_status AS ENUM ('new', 'paid', 'shipped', 'returned');
CREATE DOMAIN shop.sku AS text COLLATE "C" CHECK (VALUE ~ '^[A-Z]{2}-[0-9]{4}$');
CREATE DOMAIN shop.price AS numeric(10,2) DEFAULT 0 NOT NULL CONSTRAINT price_not_negative CHECK (VALUE >= 0);
CREATE SEQUENCE shop.order_numbers START 100000 CACHE 50;

CREATE TABLE shop.categories (
    id integer PRIMARY KEY,
    parent_id integer REFERENCES shop.categories,
    name text NOT NULL,
    UNIQUE (parent_id, name)
);
CREATE TABLE shop.products (
    sku shop.sku PRIMARY KEY,
    category_id integer NOT NULL REFERENCES shop.categories (id) ON UPDATE CASCADE,
    title text NOT NULL,
    price shop.price,
    net numeric(12,4) GENERATED ALWAYS AS (price / 1.21) STORED,
    attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    discontinued_at timestamptz
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE shop.products ALTER COLUMN title SET STATISTICS 500;
CREATE INDEX products_attributes_idx ON shop.products USING gin (attributes jsonb_path_ops);
CREATE INDEX products_title_idx ON shop.products (title text_pattern_ops, price DESC);
CREATE INDEX products_live_idx ON shop.products (category_id) INCLUDE (title, price) WHERE discontinued_at IS NULL;
CREATE STATISTICS shop.products_category_price (ndistinct, dependencies) ON category_id, price FROM shop.products;

CREATE TABLE shop.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL,
    region char(2) NOT NULL,
    kind varchar(12) DEFAULT 'person' NOT NULL,
    address text,
    CONSTRAINT customers_kind_check CHECK (kind IN ('person', 'company', 'state')),
    CONSTRAINT customers_region_check CHECK (region = upper(region))
);
CREATE UNIQUE INDEX customers_email_key ON shop.customers (lower(email));

CREATE TABLE shop.orders (
    number bigint DEFAULT nextval('shop.order_numbers') NOT NULL,
    placed_on date DEFAULT CURRENT_DATE NOT NULL,
    region char(2) NOT NULL,
    customer_id bigint NOT NULL,
    status shop.order_status DEFAULT 'new' NOT NULL,
    total numeric(12,2) DEFAULT 0 NOT NULL,
    note varchar(500),
    CONSTRAINT orders_pkey PRIMARY KEY (number, placed_on, region),
    CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES shop.customers (id),
    CONSTRAINT orders_total_check CHECK (total >= 0)
) PARTITION BY RANGE (placed_on);
ALTER SEQUENCE shop.order_numbers OWNED BY shop.orders.number;
CREATE INDEX orders_customer_id_idx ON shop.orders (customer_id, placed_on DESC);
CREATE INDEX orders_status_idx ON shop.orders (status) WHERE status <> 'shipped';

CREATE TABLE shop.orders_2026_01 PARTITION OF shop.orders FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')
    PARTITION BY LIST (region);
CREATE TABLE shop.orders_2026_01_eu PARTITION OF shop.orders_2026_01 FOR VALUES IN ('DE', 'ES', 'FR');
CREATE TABLE shop.orders_2026_01_other PARTITION OF shop.orders_2026_01 DEFAULT;
CREATE TABLE shop.orders_2026_02 PARTITION OF shop.orders FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')
    PARTITION BY LIST (region);
CREATE TABLE shop.orders_2026_02_eu PARTITION OF shop.orders_2026_02 FOR VALUES IN ('DE', 'ES', 'FR');
CREATE TABLE shop.orders_2026_02_americas PARTITION OF shop.orders_2026_02 FOR VALUES IN ('AR', 'US', NULL)
    WITH (fillfactor = 90);
CREATE TABLE shop.orders_old PARTITION OF shop.orders FOR VALUES FROM (MINVALUE) TO ('2026-01-01');
CREATE TABLE shop.orders_default PARTITION OF shop.orders DEFAULT;
-- What one partition has alone: an index, a check, a default, a comment.
CREATE INDEX orders_old_note_idx ON shop.orders_old (note) WHERE note IS NOT NULL;
ALTER TABLE shop.orders_old ADD CONSTRAINT orders_old_is_settled CHECK (status IN ('shipped', 'returned')) NOT VALID;
ALTER TABLE shop.orders_default ALTER COLUMN status SET DEFAULT 'paid';
COMMENT ON TABLE shop.orders_default IS 'Empty, unless somebody forgot to make a month';

-- Attached later, with its columns in another order, as a table that was filled apart is.
CREATE TABLE shop.orders_2026_03 (
    region char(2) NOT NULL,
    number bigint NOT NULL,
    placed_on date DEFAULT CURRENT_DATE NOT NULL,
    total numeric(12,2) DEFAULT 0 NOT NULL,
    status shop.order_status DEFAULT 'new' NOT NULL,
    customer_id bigint NOT NULL,
    note varchar(500),
    CONSTRAINT orders_total_check CHECK (total >= 0),
    CONSTRAINT march CHECK (placed_on >= '2026-03-01' AND placed_on < '2026-04-01')
);
CREATE INDEX march_by_customer ON shop.orders_2026_03 (customer_id, placed_on DESC);
ALTER TABLE shop.orders ATTACH PARTITION shop.orders_2026_03 FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');

CREATE TABLE shop.lines (
    order_number bigint NOT NULL,
    placed_on date NOT NULL,
    region char(2) NOT NULL,
    line smallint NOT NULL,
    sku shop.sku NOT NULL REFERENCES shop.products,
    quantity integer DEFAULT 1 NOT NULL CHECK (quantity > 0),
    price shop.price,
    PRIMARY KEY (order_number, placed_on, region, line),
    FOREIGN KEY (order_number, placed_on, region) REFERENCES shop.orders (number, placed_on, region) ON DELETE CASCADE
) PARTITION BY HASH (order_number);
CREATE TABLE shop.lines_0 PARTITION OF shop.lines FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE shop.lines_1 PARTITION OF shop.lines FOR VALUES WITH (MODULUS 2, REMAINDER 1);

CREATE TABLE shop.stock (
    sku shop.sku NOT NULL,
    warehouse text NOT NULL,
    amount integer DEFAULT 0 NOT NULL,
    reserved integer DEFAULT 0 NOT NULL,
    free integer GENERATED ALWAYS AS (amount - reserved) STORED,
    PRIMARY KEY (sku, warehouse),
    CONSTRAINT stock_sku_fkey FOREIGN KEY (sku) REFERENCES shop.products ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT stock_not_oversold CHECK (reserved <= amount)
);
CREATE UNLOGGED TABLE shop.carts (
    session uuid NOT NULL,
    sku shop.sku NOT NULL,
    quantity integer NOT NULL,
    expires_at timestamptz DEFAULT (now() + '02:00:00'::interval) NOT NULL,
    PRIMARY KEY (session, sku)
);

CREATE FUNCTION shop.add_up() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  UPDATE shop.orders o SET total = (SELECT coalesce(sum(l.quantity * l.price), 0) FROM shop.lines l
                                     WHERE l.order_number = o.number)
   WHERE o.number IN (SELECT order_number FROM changed);
  RETURN NULL;
END
$$;
CREATE TRIGGER lines_added AFTER INSERT ON shop.lines REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION shop.add_up();
CREATE TRIGGER lines_removed AFTER DELETE ON shop.lines REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION shop.add_up();
CREATE FUNCTION shop.refuse_shipped() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN RAISE EXCEPTION 'order % has been shipped', OLD.number; END $$;
CREATE TRIGGER keep_shipped BEFORE DELETE ON shop.orders FOR EACH ROW
    WHEN (OLD.status = 'shipped') EXECUTE FUNCTION shop.refuse_shipped();
ALTER TABLE shop.orders_old DISABLE TRIGGER keep_shipped;

CREATE PROCEDURE shop.take_out(INOUT wanted shop.sku, warehouse text, amount integer DEFAULT 1)
LANGUAGE plpgsql
AS $$
BEGIN
  UPDATE shop.stock s SET reserved = s.reserved + take_out.amount
   WHERE s.sku = wanted AND s.warehouse = take_out.warehouse;
  IF NOT FOUND THEN
    wanted := NULL;
  END IF;
END
$$;
CREATE FUNCTION shop.subtree(root integer) RETURNS TABLE (id integer, depth integer)
LANGUAGE sql STABLE ROWS 50
AS $$
  WITH RECURSIVE tree AS (
    SELECT root AS id, 0 AS depth UNION ALL
    SELECT c.id, t.depth + 1 FROM shop.categories c JOIN tree t ON c.parent_id = t.id)
  SELECT * FROM tree
$$;

CREATE VIEW report.sales AS
    SELECT o.placed_on, o.region, c.kind, p.category_id, l.sku, l.quantity, l.quantity * l.price AS amount
      FROM shop.orders o
      JOIN shop.lines l ON l.order_number = o.number AND l.placed_on = o.placed_on AND l.region = o.region
      JOIN shop.customers c ON c.id = o.customer_id
      LEFT JOIN shop.products p USING (sku)
     WHERE o.status IN ('paid', 'shipped');
CREATE MATERIALIZED VIEW report.monthly WITH (fillfactor = 95) AS
    SELECT date_trunc('month', placed_on)::date AS month, region, kind, sum(amount) AS amount, count(*) AS lines
      FROM report.sales GROUP BY 1, 2, 3;
CREATE UNIQUE INDEX monthly_key ON report.monthly (month, region, kind);
CREATE INDEX monthly_amount_idx ON report.monthly (amount DESC NULLS LAST);
CREATE MATERIALIZED VIEW report.best_sellers AS
    SELECT sku, rank() OVER (ORDER BY sum(quantity) DESC) AS place FROM report.sales GROUP BY sku WITH NO DATA;
CREATE VIEW report.last_month AS
    SELECT m.*, m.amount - lag(m.amount) OVER (PARTITION BY m.region, m.kind ORDER BY m.month) AS growth
      FROM report.monthly m;
COMMENT ON MATERIALIZED VIEW report.monthly IS 'Refreshed every night';
COMMENT ON COLUMN report.monthly.lines IS 'Of orders, not pieces';

GRANT USAGE ON SCHEMA shop TO scenario_clerk;
GRANT USAGE ON SCHEMA report TO scenario_reader;
GRANT SELECT, INSERT ON shop.orders, shop.lines TO scenario_clerk;
GRANT UPDATE (status, note) ON shop.orders TO scenario_clerk;
GRANT USAGE ON SEQUENCE shop.order_numbers TO scenario_clerk;
GRANT SELECT ON ALL TABLES IN SCHEMA report TO scenario_reader;
GRANT SELECT ON shop.orders_2026_01_eu TO scenario_reader;
REVOKE ALL ON PROCEDURE shop.take_out(shop.sku, text, integer) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE shop.take_out(shop.sku, text, integer) TO scenario_clerk;

INSERT INTO shop.categories VALUES (1, NULL, 'All'), (2, 1, 'Tools'), (3, 2, 'Saws');
INSERT INTO shop.products (sku, category_id, title, price, attributes) VALUES
    ('SA-0001', 3, 'Hand saw', 24.2, '{"teeth": 60}'), ('SA-0002', 3, 'Fret saw', 12.1, '{}'),
    ('HA-0001', 2, 'Hammer', 18, '{"weight": 500}');
INSERT INTO shop.customers (email, region, kind) VALUES
    ('eva@example.org', 'DE', 'person'), ('buy@example.com', 'US', 'company');
INSERT INTO shop.orders (number, placed_on, region, customer_id, status, note) VALUES
    (1, '2025-11-05', 'DE', 1, 'shipped', 'gift'), (2, '2026-01-10', 'DE', 1, 'paid', NULL),
    (3, '2026-01-11', 'JP', 2, 'new', NULL), (4, '2026-02-12', 'US', 2, 'paid', NULL),
    (5, '2026-03-13', 'ES', 1, 'new', 'ring twice'), (6, '2030-01-01', 'DE', 1, 'new', NULL);
INSERT INTO shop.lines (order_number, placed_on, region, line, sku, quantity, price) VALUES
    (1, '2025-11-05', 'DE', 1, 'SA-0001', 1, 24.2), (2, '2026-01-10', 'DE', 1, 'HA-0001', 2, 18),
    (4, '2026-02-12', 'US', 1, 'SA-0002', 3, 12.1), (4, '2026-02-12', 'US', 2, 'SA-0001', 1, 24.2);
INSERT INTO shop.stock (sku, warehouse, amount) VALUES ('SA-0001', 'north', 10), ('HA-0001', 'north', 3);
INSERT INTO shop.carts (session, sku, quantity) VALUES ('20000000-0000-4000-8000-000000000001', 'SA-0002', 1);
REFRESH MATERIALIZED VIEW report.monthly;
