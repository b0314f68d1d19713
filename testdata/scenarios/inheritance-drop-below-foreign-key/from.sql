CREATE SCHEMA app;
CREATE TABLE app.customer (id integer PRIMARY KEY);
CREATE TABLE app.t (day date, region text, id integer, customer integer REFERENCES app.customer, PRIMARY KEY (day, region, id)) PARTITION BY RANGE (day);
CREATE TABLE app.t_2024 PARTITION OF app.t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);
CREATE TABLE app.t_2024_eu PARTITION OF app.t_2024 FOR VALUES IN ('eu');
CREATE TABLE app.line (day date, region text, id integer, FOREIGN KEY (day, region, id) REFERENCES app.t);
INSERT INTO app.customer VALUES (1);
INSERT INTO app.t VALUES ('2024-05-01', 'eu', 1, 1);
INSERT INTO app.line VALUES ('2024-05-01', 'eu', 1);
