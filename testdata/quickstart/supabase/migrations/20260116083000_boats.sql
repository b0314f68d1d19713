create table public.boats (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  name varchar(60) not null,
  registration text,
  length_metres numeric(5, 2) not null check (length_metres > 0),
  width_metres numeric(5, 2) not null check (width_metres > 0),
  created_at timestamptz not null default now()
);
create unique index boats_registration_key on public.boats (lower(registration)) where registration is not null;
create index boats_owner_id_idx on public.boats (owner_id);
create index boats_name_search_idx on public.boats using gin (name extensions.gin_trgm_ops);

alter table public.boats enable row level security;
create policy "Owners manage their boats" on public.boats
  for all to authenticated using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
