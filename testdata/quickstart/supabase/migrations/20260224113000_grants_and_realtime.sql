-- The API roles get what the app needs, and no more.
revoke all on public.invoices, public.harbour_members, public.profiles from anon;
revoke insert, update, delete, truncate on public.invoices from authenticated;
revoke truncate, references, trigger on all tables in schema public from anon, authenticated;
grant select on public.tariffs, public.harbours, public.berths to anon;
grant select, insert, update, delete on public.tariffs to authenticated;
grant select (harbour_id, month, nights_sold) on app.monthly_occupancy to authenticated;

alter default privileges for role postgres in schema app grant execute on functions to service_role;

alter publication supabase_realtime add table public.bookings;
