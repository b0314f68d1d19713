CREATE SCHEMA app;
CREATE TABLE app.stock (region text, id bigint, amount integer, PRIMARY KEY (region, id)) PARTITION BY LIST (region);
CREATE TABLE app.stock_eu PARTITION OF app.stock FOR VALUES IN ('eu');
CREATE INDEX stock_amount_idx ON app.stock (amount);
INSERT INTO app.stock VALUES ('eu', 1, 5);
