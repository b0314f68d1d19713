ALTER INDEX public.items_old RENAME TO items_key;
ALTER INDEX public.old_unique RENAME TO name_is_unique;
ALTER TABLE public.items DROP CONSTRAINT old_check;

ALTER TABLE public.parts DROP CONSTRAINT parts_item_old;

ALTER TABLE public.items ADD CONSTRAINT price_is_positive CHECK (price > (0)::numeric);

ALTER TABLE public.parts ADD CONSTRAINT parts_item FOREIGN KEY (id) REFERENCES public.items (id);
