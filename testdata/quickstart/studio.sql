-- What has been done to the database by hand since the last migration: in the Studio's table editor, in its SQL editor, in a
-- hurry. No migration says so. It applies on top of supabase/migrations, statement by statement.

-- The table editor: a new column, and a longer name for boats, which took the view along.
alter table public.boats add column draught_metres numeric(4, 2) not null default 1.50;
comment on column public.boats.draught_metres is 'How deep the keel reaches.';
drop view public.free_berths;
drop view public.berth_calendar;
alter table public.boats alter column name type text;
create view public.berth_calendar
with (security_invoker = true)
as
select
  e.harbour_id,
  e.code as berth,
  k.stay,
  k.status,
  b.name as boat_name,
  b.draught_metres
from public.bookings k
join public.berths e on e.id = k.berth_id
join public.boats b on b.id = k.boat_id
where k.status <> 'cancelled';
comment on view public.berth_calendar is 'Who lies where, and when.';
create view public.free_berths
with (security_invoker = true)
as
select e.id, e.harbour_id, e.code, e.length_metres, e.width_metres, e.has_shore_power
from public.berths e
where not exists (
  select from public.berth_calendar c
  where c.harbour_id = e.harbour_id and c.berth = e.code and c.stay @> current_date
);
grant select on public.berth_calendar to authenticated;
grant select on public.free_berths to anon, authenticated;

-- Nobody sends a fax.
alter table public.profiles drop column fax_number;

-- A different default, a column that may be empty no longer, a limit that was too low.
alter table public.harbours alter column time_zone set default 'UTC';
alter table public.bookings alter column message set default '';
alter table public.berths alter column notes set default '';
alter table public.bookings drop constraint bookings_people_check;
alter table public.bookings add constraint bookings_people_check check (people between 1 and 20);

-- A guest who does not come.
alter type public.booking_status add value 'no_show' after 'checked_in';

-- A new table with row level security.
create table public.waiting_list (
  id bigint generated always as identity primary key,
  harbour_id uuid not null references public.harbours (id) on delete cascade,
  boat_id uuid not null references public.boats (id) on delete cascade,
  wished daterange not null,
  created_at timestamptz not null default now(),
  unique (harbour_id, boat_id, wished)
);
comment on table public.waiting_list is 'Boats that wait for a berth.';
alter table public.waiting_list enable row level security;
create policy "Sailors manage their place on the waiting list" on public.waiting_list
  for all to authenticated using (app.owns_boat(boat_id)) with check (app.owns_boat(boat_id));
create policy "Harbour masters see the waiting list" on public.waiting_list
  for select to authenticated using (app.has_role(harbour_id, 'harbour_master'));
create index waiting_list_harbour_id_idx on public.waiting_list (harbour_id, created_at);

-- A policy that was loosened: confirmed bookings can be cancelled, too.
drop policy "Sailors change open requests" on public.bookings;
create policy "Sailors change open requests" on public.bookings
  for update to authenticated
  using (app.owns_boat(boat_id) and status in ('requested', 'confirmed'))
  with check (app.owns_boat(boat_id) and status in ('requested', 'cancelled'));

-- The advisor asked for one index, and another was in the way.
create index bookings_berth_id_stay_idx on public.bookings (berth_id, lower(stay));
drop index public.bookings_open_requests_idx;

-- Shore power costs something now.
create or replace function public.booking_price(booking_id bigint) returns numeric
language plpgsql
stable
set search_path = ''
as $$
declare
  total numeric;
begin
  select sum(t.price_per_metre * b.length_metres
             + case when e.has_shore_power then t.electricity_per_day else 0 end)
  into total
  from public.bookings k
  join public.boats b on b.id = k.boat_id
  join public.berths e on e.id = k.berth_id
  cross join lateral generate_series(lower(k.stay), upper(k.stay) - 1, interval '1 day') as night
  join public.tariffs t on t.harbour_id = e.harbour_id and t.season @> night::date
  where k.id = booking_price.booking_id;
  return coalesce(total, 0);
end;
$$;

-- Tariffs are changed in the office only.
revoke insert, update, delete on public.tariffs from authenticated;

-- For the screen at the quay.
create view public.arrivals_today
with (security_invoker = true)
as
select c.harbour_id, c.berth, c.boat_name
from public.berth_calendar c
where lower(c.stay) = current_date and c.status = 'confirmed';
grant select on public.arrivals_today to authenticated;

-- One more trigger, one more photo policy.
create trigger waiting_list_audit
  after insert or delete on public.waiting_list
  for each row execute function app.write_audit();
create policy "Harbour masters replace berth photos" on storage.objects
  for update to authenticated
  using (
    bucket_id = 'berth-photos'
    and app.has_role((storage.foldername(name))[1]::uuid, 'harbour_master')
  );
