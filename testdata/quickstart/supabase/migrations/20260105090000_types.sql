-- What the rest is built from.
create extension if not exists pg_trgm with schema extensions;
create extension if not exists btree_gist with schema extensions;

create schema app;
comment on schema app is 'Helpers that the API does not expose.';
grant usage on schema app to authenticated, service_role;

create type public.member_role as enum ('guest', 'member', 'harbour_master');
create type public.booking_status as enum ('requested', 'confirmed', 'checked_in', 'cancelled');

create domain public.berth_code as text
  constraint berth_code_form check (value ~ '^[A-Z]{1,2}-[0-9]{1,3}$');
comment on domain public.berth_code is 'Pier and number, as painted on the pier: B-12.';

create function app.touch_updated_at() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := pg_catalog.now();
  return new;
end;
$$;
