CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO app.orders VALUES (10, -1);
