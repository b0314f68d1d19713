CREATE DOMAIN public.code AS text;

-- table-rewrite: table public.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.t ADD COLUMN n public.positive;

ALTER DOMAIN public.positive ADD CONSTRAINT is_given CHECK (VALUE IS NOT NULL) NOT VALID;

ALTER TABLE public.t ADD COLUMN c public.code;

ALTER DOMAIN public.code ADD CONSTRAINT code_is_given CHECK (VALUE IS NOT NULL) NOT VALID;
