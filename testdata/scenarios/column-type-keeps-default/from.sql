CREATE SCHEMA app;
CREATE FUNCTION app.next() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 7';
CREATE TABLE app.t (
    id serial PRIMARY KEY,
    day date DEFAULT now(),
    amount integer DEFAULT 0,
    code varchar(10) DEFAULT 'none'::varchar,
    kind char(3) DEFAULT 'std',
    flag boolean DEFAULT true,
    n smallint DEFAULT app.next(),
    ratio numeric(4,2) DEFAULT 1.5,
    tags varchar(10)[] DEFAULT '{}'::varchar[]
);
CREATE TABLE app.child (CHECK (amount >= 0)) INHERITS (app.t);
ALTER TABLE app.child ALTER COLUMN amount SET DEFAULT 5;
INSERT INTO app.t DEFAULT VALUES;
INSERT INTO app.child DEFAULT VALUES;
