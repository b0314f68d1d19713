CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint PRIMARY KEY);
CREATE SCHEMA old;
COMMENT ON SCHEMA old IS 'Nobody uses this';
CREATE TYPE old.mood AS ENUM ('sad', 'happy');
CREATE TABLE old.orders (id bigint REFERENCES app.orders, felt old.mood);
CREATE VIEW old.recent AS SELECT id FROM old.orders;
INSERT INTO app.orders VALUES (1);
INSERT INTO old.orders VALUES (1, 'sad');
