-- A default that reads the same for both types goes on with its column.
CREATE SCHEMA app;
CREATE FUNCTION app.next() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 7';
CREATE TABLE app.t (
    id bigserial PRIMARY KEY,
    day timestamp DEFAULT now(),
    amount bigint DEFAULT 0,
    code varchar(20) DEFAULT 'none'::varchar,
    kind char(5) DEFAULT 'std',
    flag text DEFAULT true,
    n bigint DEFAULT app.next(),
    ratio double precision DEFAULT 1.5,
    tags varchar(30)[] DEFAULT '{}'::varchar[]
);
CREATE TABLE app.child (CHECK (amount >= 0)) INHERITS (app.t);
ALTER TABLE app.child ALTER COLUMN amount SET DEFAULT 5;
INSERT INTO app.t DEFAULT VALUES;
INSERT INTO app.child DEFAULT VALUES;
