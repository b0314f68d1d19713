ALTER FUNCTION public.moods_multirange(public.moods[]) RENAME TO several;

-- irreversible: enum type public.mood: PostgreSQL takes no label away: the way back makes the type anew, and a row with a new label stops it
ALTER TYPE public.mood ADD VALUE 'low' BEFORE 'so-so';
