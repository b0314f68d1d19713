ALTER TABLE public.statements ALTER CONSTRAINT statements_entry_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.statements VALIDATE CONSTRAINT statements_next;
