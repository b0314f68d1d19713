CREATE SCHEMA extensions;
CREATE EXTENSION citext WITH SCHEMA public;
CREATE TABLE public.reader (id integer PRIMARY KEY, name text, email public.citext);
INSERT INTO public.reader VALUES (1, 'Ann', 'Ann@example.org');
