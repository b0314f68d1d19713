-- taken for a rename: the same partition
ALTER TABLE public.stall_1 RENAME TO stall_one;

ALTER TABLE public.stall RENAME CONSTRAINT stall_region TO stall_region_key;

ALTER TABLE public.shop DROP CONSTRAINT shop_region;
