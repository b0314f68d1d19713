ALTER TABLE public.days DETACH PARTITION public.days_old;
