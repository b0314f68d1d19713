-- A table becomes unlogged and another one logged, with all their rows.
CREATE SCHEMA app;
CREATE UNLOGGED TABLE app.cache (id bigserial PRIMARY KEY, note text);
CREATE TABLE app.orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text);
