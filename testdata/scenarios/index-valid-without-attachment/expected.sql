DROP INDEX public.ti;

-- data-loss: table public.t2: all its rows are lost
DROP TABLE public.t2;

CREATE INDEX ti ON ONLY public.t (a);

CREATE INDEX t1i ON public.t1 (a);
ALTER INDEX public.ti ATTACH PARTITION public.t1i;
