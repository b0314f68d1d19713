create table public.harbours (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug = lower(slug)),
  name text not null,
  description text,
  latitude numeric(8, 5) check (latitude between -90 and 90),
  longitude numeric(8, 5) check (longitude between -180 and 180),
  time_zone text not null default 'Europe/Lisbon',
  is_open boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table public.harbour_members (
  harbour_id uuid not null references public.harbours (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role public.member_role not null default 'guest',
  joined_at timestamptz not null default now(),
  primary key (harbour_id, user_id)
);
create index harbour_members_user_id_idx on public.harbour_members (user_id);

-- SECURITY DEFINER, so that policies on harbour_members can ask it without asking themselves.
create function app.has_role(harbour uuid, at_least public.member_role) returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (
    select from public.harbour_members m
    where m.harbour_id = harbour and m.user_id = (select auth.uid()) and m.role >= at_least
  )
$$;
revoke execute on function app.has_role(uuid, public.member_role) from public;
grant execute on function app.has_role(uuid, public.member_role) to authenticated, service_role;

alter table public.harbours enable row level security;
alter table public.harbour_members enable row level security;

create policy "Everyone sees open harbours" on public.harbours
  for select to anon, authenticated using (is_open);
create policy "Harbour masters change their harbour" on public.harbours
  for update to authenticated
  using (app.has_role(id, 'harbour_master')) with check (app.has_role(id, 'harbour_master'));
create policy "Members see who else is a member" on public.harbour_members
  for select to authenticated using (user_id = (select auth.uid()) or app.has_role(harbour_id, 'member'));
create policy "Harbour masters manage members" on public.harbour_members
  for all to authenticated
  using (app.has_role(harbour_id, 'harbour_master')) with check (app.has_role(harbour_id, 'harbour_master'));

create trigger harbours_touch_updated_at
  before update on public.harbours
  for each row execute function app.touch_updated_at();
