CREATE SCHEMA app;
CREATE TABLE app.orders (id serial PRIMARY KEY, customer text NOT NULL, total numeric(10,2) DEFAULT 0);
COMMENT ON COLUMN app.orders.customer IS 'who';
CREATE VIEW app.big AS SELECT id, customer FROM app.orders WHERE total > 100;
INSERT INTO app.orders (customer,total) VALUES ('a',1),('b',200);
