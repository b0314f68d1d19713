CREATE SCHEMA sales;

-- taken for a rename: it keeps orders_pkey
ALTER TABLE app.orders SET SCHEMA sales;

-- taken for a rename: the same place and type
ALTER TABLE sales.orders RENAME COLUMN customer TO customer_name;

ALTER VIEW app.big RENAME COLUMN customer TO customer_name;
DROP VIEW app.big;

ALTER TABLE sales.orders ALTER COLUMN total TYPE numeric(12,2);

CREATE VIEW app.big AS
SELECT orders.id,
    orders.customer_name
   FROM sales.orders
  WHERE (orders.total > (100)::numeric);
