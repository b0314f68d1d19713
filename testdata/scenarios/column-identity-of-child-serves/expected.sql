CREATE TABLE public.worker (
    number integer
) INHERITS (public.person);

ALTER TABLE ONLY public.worker ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.worker_numbers);
ALTER TABLE public.worker ALTER COLUMN number SET DEFAULT nextval('public.worker_numbers'::regclass);
