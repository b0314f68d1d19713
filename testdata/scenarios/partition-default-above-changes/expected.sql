ALTER TABLE public.orders DETACH PARTITION public.may;

ALTER TABLE public.orders ALTER COLUMN number DROP DEFAULT;

-- data-loss: table public.march: all its rows are lost
DROP TABLE public.march;

-- data-loss: sequence public.numbers: its current value is lost
DROP SEQUENCE public.numbers;

ALTER TABLE public.orders ATTACH PARTITION public.may FOR VALUES FROM ('2026-05-01') TO ('2026-07-01');
