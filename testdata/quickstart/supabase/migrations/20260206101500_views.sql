-- security_invoker: whoever reads a view sees through their own policies.
create view public.berth_calendar
with (security_invoker = true)
as
select
  e.harbour_id,
  e.code as berth,
  k.stay,
  k.status,
  b.name as boat_name
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
