create materialized view app.monthly_occupancy as
select
  e.harbour_id,
  date_trunc('month', night)::date as month,
  count(*) as nights_sold,
  count(distinct e.id) as berths_used
from public.bookings k
join public.berths e on e.id = k.berth_id
cross join lateral generate_series(lower(k.stay), upper(k.stay) - 1, interval '1 day') as night
where k.status in ('confirmed', 'checked_in')
group by e.harbour_id, date_trunc('month', night)::date
with no data;

create unique index monthly_occupancy_key on app.monthly_occupancy (harbour_id, month);

create function app.refresh_occupancy() returns void
language sql
security definer
set search_path = ''
as $$
  refresh materialized view app.monthly_occupancy
$$;
revoke execute on function app.refresh_occupancy() from public;
grant execute on function app.refresh_occupancy() to service_role;
