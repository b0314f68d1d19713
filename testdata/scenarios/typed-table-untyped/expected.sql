-- data-loss: column app.places.old: its values are lost
ALTER TABLE app.places DROP COLUMN old;

ALTER TABLE app.people NOT OF;

DROP TYPE app.person;

CREATE TYPE app.person AS (
    name text,
    age bigint
);

-- table-rewrite: table app.people: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.people ALTER COLUMN age TYPE bigint;
ALTER TABLE app.people ADD COLUMN town text;
ALTER TABLE app.people INHERIT app.base;

-- table-rewrite: table app.places: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.places ALTER COLUMN area TYPE numeric;
ALTER TABLE app.places OF app.place;

ALTER TABLE app.spots NOT OF;

DROP TYPE app.spot;

ALTER TABLE app.spots ADD COLUMN kind text;
