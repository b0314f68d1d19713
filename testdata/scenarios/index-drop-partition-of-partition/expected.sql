DROP POLICY p ON public.whole;

DROP FUNCTION public.taking(public.whole);

DROP INDEX public.by_function;

DROP FUNCTION public.plus_one(integer);

DROP INDEX public.by_a;

DROP TABLE public.part;

DROP TABLE public.whole;
