ALTER EXTENSION citext SET SCHEMA extensions;

ALTER TABLE public.reader ALTER COLUMN email TYPE extensions.citext USING email::extensions.citext;
