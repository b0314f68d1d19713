CREATE SCHEMA app;
CREATE TABLE app.p (k integer, kind text DEFAULT 'old', note text DEFAULT 'all', gone text DEFAULT 'x') PARTITION BY LIST (k);
CREATE TABLE app.p_1 PARTITION OF app.p FOR VALUES IN (1);
CREATE TABLE app.p_rest PARTITION OF app.p DEFAULT PARTITION BY LIST (k);
CREATE TABLE app.p_2 PARTITION OF app.p_rest FOR VALUES IN (2);
CREATE TABLE app.base (a integer);
CREATE TABLE app.child () INHERITS (app.base);
INSERT INTO app.p (k) VALUES (1), (2);
INSERT INTO app.child VALUES (1);
