-- A schema that should not be there is dropped after what lives in it, piece by piece.
CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint PRIMARY KEY);
