CREATE SCHEMA app;
CREATE TABLE app.cache (id bigserial PRIMARY KEY, note text);
CREATE UNLOGGED TABLE app.orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text);
INSERT INTO app.cache (note) VALUES ('x');
INSERT INTO app.orders (note) VALUES ('y');
