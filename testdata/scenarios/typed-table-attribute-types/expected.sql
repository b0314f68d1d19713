DROP VIEW public.adults;

ALTER TABLE public.people NOT OF;

DROP TYPE public.person;

CREATE TYPE public.person AS (
    name text,
    age bigint,
    score integer
);

-- table-rewrite: table public.people: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- irreversible: column public.people.score: how its values were written does not come back: text has more spellings than integer
ALTER TABLE public.people
    ALTER COLUMN age TYPE bigint,
    ALTER COLUMN score TYPE integer USING score::integer;

ALTER TABLE public.people OF public.person;

CREATE VIEW public.adults AS
SELECT people.name
   FROM public.people
  WHERE (people.age > 17);
