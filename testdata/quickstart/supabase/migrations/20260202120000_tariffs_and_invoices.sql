create table public.tariffs (
  id integer generated always as identity primary key,
  harbour_id uuid not null references public.harbours (id) on delete cascade,
  season daterange not null,
  price_per_metre numeric(8, 2) not null,
  electricity_per_day numeric(8, 2) not null default 0,
  constraint tariffs_price_check check (price_per_metre >= 0 and electricity_per_day >= 0),
  constraint tariffs_one_per_season exclude using gist (harbour_id with =, season with &&)
);

create sequence public.invoice_number as bigint start with 1000 increment by 1 no cycle;

create table public.invoices (
  number bigint primary key default nextval('public.invoice_number'),
  booking_id bigint not null unique references public.bookings (id) on delete restrict,
  amount numeric(10, 2) not null check (amount >= 0),
  currency char(3) not null default 'EUR',
  issued_on date not null default current_date,
  paid_on date,
  constraint invoices_paid_after_issue check (paid_on is null or paid_on >= issued_on)
);
alter sequence public.invoice_number owned by public.invoices.number;
create index invoices_unpaid_idx on public.invoices (issued_on) where paid_on is null;

alter table public.tariffs enable row level security;
alter table public.invoices enable row level security;
create policy "Everyone sees tariffs" on public.tariffs for select to anon, authenticated using (true);
create policy "Harbour masters manage tariffs" on public.tariffs
  for all to authenticated
  using (app.has_role(harbour_id, 'harbour_master')) with check (app.has_role(harbour_id, 'harbour_master'));
create policy "Sailors see their invoices" on public.invoices
  for select to authenticated
  using (exists (select from public.bookings b where b.id = booking_id and app.owns_boat(b.boat_id)));

create function public.booking_price(booking_id bigint) returns numeric
language plpgsql
stable
set search_path = ''
as $$
declare
  total numeric;
begin
  select sum(t.price_per_metre * b.length_metres)
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
comment on function public.booking_price(bigint) is 'By the tariff of each night, and the length of the boat.';
