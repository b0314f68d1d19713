ALTER TABLE public.people NOT OF;
-- data-loss: column public.people.old: its values are lost
ALTER TABLE public.people DROP COLUMN old;

ALTER TYPE public.person DROP ATTRIBUTE old, ADD ATTRIBUTE score integer, ADD ATTRIBUTE mark text;

ALTER TABLE public.people ADD COLUMN score integer DEFAULT 7;
ALTER TABLE public.people ADD COLUMN mark text;
ALTER TABLE public.people OF public.person;
CREATE INDEX s ON public.people (score);

CREATE OR REPLACE VIEW public.adults AS
SELECT people.name,
    people.age,
    people.score
   FROM public.people
  WHERE (people.age > 17);
