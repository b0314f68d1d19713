create table public.berths (
  id bigint generated always as identity primary key,
  harbour_id uuid not null references public.harbours (id) on delete cascade,
  code public.berth_code not null,
  length_metres numeric(5, 2) not null check (length_metres > 0),
  width_metres numeric(5, 2) not null check (width_metres > 0),
  area_square_metres numeric generated always as (length_metres * width_metres) stored,
  has_shore_power boolean not null default false,
  notes varchar(200),
  constraint berths_code_key unique (harbour_id, code)
);
comment on column public.berths.notes is 'For the harbour master: depth at low tide, broken cleats.';

create index berths_fitting_idx on public.berths (harbour_id, length_metres, width_metres);

alter table public.berths enable row level security;
create policy "Everyone sees berths" on public.berths
  for select to anon, authenticated using (true);
create policy "Harbour masters manage berths" on public.berths
  for all to authenticated
  using (app.has_role(harbour_id, 'harbour_master')) with check (app.has_role(harbour_id, 'harbour_master'));
