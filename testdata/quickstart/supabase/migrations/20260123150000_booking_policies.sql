create function app.owns_boat(boat uuid) returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (select from public.boats b where b.id = boat and b.owner_id = (select auth.uid()))
$$;

create function app.harbour_of(berth bigint) returns uuid
language sql
stable
set search_path = ''
as $$
  select b.harbour_id from public.berths b where b.id = berth
$$;

create policy "Sailors see their own bookings" on public.bookings
  for select to authenticated using (app.owns_boat(boat_id));
create policy "Harbour masters see bookings of their harbour" on public.bookings
  for select to authenticated using (app.has_role(app.harbour_of(berth_id), 'harbour_master'));
create policy "Sailors request bookings" on public.bookings
  for insert to authenticated with check (app.owns_boat(boat_id) and status = 'requested');
create policy "Sailors change open requests" on public.bookings
  for update to authenticated
  using (app.owns_boat(boat_id) and status = 'requested')
  with check (app.owns_boat(boat_id) and status in ('requested', 'cancelled'));
create policy "Harbour masters decide" on public.bookings
  for update to authenticated using (app.has_role(app.harbour_of(berth_id), 'harbour_master'));
