-- A label in the place of another and an attribute in the place of another are renamed, so values stay.
CREATE SCHEMA app;
CREATE TYPE app.status AS ENUM ('open', 'shut', 'lost');
CREATE TYPE app.address AS (street text, zip text);
CREATE TABLE app.t (s app.status DEFAULT 'shut', a app.address, CHECK (s <> 'lost'));
INSERT INTO app.t VALUES ('shut', ROW('x', 'y')), ('open', NULL);
ALTER TYPE app.status RENAME VALUE 'shut' TO 'closed';
ALTER TYPE app.address RENAME ATTRIBUTE zip TO postcode;
ALTER TYPE app.status ADD VALUE 'found' AFTER 'lost';
