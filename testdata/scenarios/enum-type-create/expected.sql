CREATE TYPE app.country AS ENUM (
    'Andorra',
    'Austria',
    'Belgium',
    'Denmark',
    'Finland',
    'France',
    'Germany',
    'Greece',
    'Hungary',
    'Iceland',
    'Ireland',
    'Italy'
);

CREATE TYPE app.mood AS ENUM ('sad', 'it''s ok', E'back\\slash', 'Happy');

CREATE TYPE app.nothing AS ENUM ();

CREATE TABLE app.person (
    id integer NOT NULL,
    mood app.mood DEFAULT 'Happy'::app.mood NOT NULL,
    moods app.mood[],
    CONSTRAINT person_pkey PRIMARY KEY (id)
);
