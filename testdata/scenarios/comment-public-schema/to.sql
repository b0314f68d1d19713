-- The comment that initdb gives schema public can go.
CREATE TABLE public.t (id integer);
COMMENT ON SCHEMA public IS NULL;
