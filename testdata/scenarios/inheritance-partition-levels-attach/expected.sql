CREATE TABLE app.stock_us (
    region text NOT NULL,
    id bigint NOT NULL,
    amount integer
) PARTITION BY RANGE (id);

CREATE TABLE app.stock_us_1 PARTITION OF app.stock_us FOR VALUES FROM ('0') TO ('1000');

ALTER TABLE ONLY app.stock_us ADD CONSTRAINT stock_us_pkey PRIMARY KEY (region, id);
CREATE INDEX stock_us_amount_idx ON ONLY app.stock_us (amount);

ALTER TABLE app.stock_us_1 ADD CONSTRAINT stock_us_1_pkey PRIMARY KEY (region, id);
CREATE INDEX stock_us_1_amount_idx ON app.stock_us_1 (amount);
ALTER INDEX app.stock_us_pkey ATTACH PARTITION app.stock_us_1_pkey;
ALTER INDEX app.stock_us_amount_idx ATTACH PARTITION app.stock_us_1_amount_idx;

ALTER TABLE app.stock ATTACH PARTITION app.stock_us FOR VALUES IN ('us');
