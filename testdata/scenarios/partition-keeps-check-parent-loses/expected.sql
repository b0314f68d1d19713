ALTER TABLE public.event DETACH PARTITION public.event_2023;

ALTER TABLE public.event DETACH PARTITION public.event_2024;
ALTER TABLE public.event_2024 DROP CONSTRAINT event_account;
ALTER TABLE public.event_2024 DROP CONSTRAINT event_id_check;

ALTER TABLE public.event DROP CONSTRAINT event_account;
ALTER TABLE public.event DROP CONSTRAINT event_id_check;
