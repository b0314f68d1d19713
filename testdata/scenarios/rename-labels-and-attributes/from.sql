CREATE SCHEMA app;
CREATE TYPE app.status AS ENUM ('open', 'shut', 'lost');
CREATE TYPE app.address AS (street text, zip text);
CREATE TABLE app.t (s app.status DEFAULT 'shut', a app.address, CHECK (s <> 'lost'));
INSERT INTO app.t VALUES ('shut', ROW('x', 'y')), ('open', NULL);
