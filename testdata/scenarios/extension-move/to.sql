-- A relocatable extension moves to another schema, and the rows that use its types stay.
CREATE SCHEMA extensions;
CREATE EXTENSION citext WITH SCHEMA extensions;
CREATE TABLE public.reader (id integer PRIMARY KEY, name text, email extensions.citext);
