-- The schemas of the platform, who may use them, and the extensions that it installs by itself.
-- graphql, vault and net are born with their extensions (pg_graphql, supabase_vault, pg_net), as they are there; where
-- those are not to be had, they are made here, empty, because migrations grant on them.
set client_min_messages = warning;

create schema if not exists extensions;
create schema if not exists auth;
create schema if not exists storage;
create schema if not exists realtime;
create schema if not exists _realtime;
create schema if not exists graphql_public;
create schema if not exists supabase_functions;
create schema if not exists supabase_migrations authorization postgres;

grant usage on schema public to postgres, anon, authenticated, service_role;
grant usage on schema extensions to postgres, anon, authenticated, service_role;
grant all on schema extensions to dashboard_user;
grant usage on schema auth to postgres, anon, authenticated, service_role;
grant all on schema auth to supabase_auth_admin, dashboard_user;
grant usage on schema storage to postgres with grant option;
grant usage on schema storage to anon, authenticated, service_role;
grant all on schema storage to supabase_storage_admin, dashboard_user;
grant usage on schema realtime to postgres, anon, authenticated, service_role;
grant all on schema realtime to supabase_realtime_admin;
grant usage on schema graphql_public to postgres, anon, authenticated, service_role;
grant usage on schema supabase_functions to postgres, anon, authenticated, service_role;
grant all on schema supabase_functions to supabase_functions_admin;

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('uuid-ossp', 'extensions', null), ('pgcrypto', 'extensions', null), ('pg_stat_statements', 'extensions', null),
      ('pg_net', 'extensions', 'net'), ('pg_graphql', 'graphql', 'graphql'), ('supabase_vault', 'vault', 'vault')
    ) as extension_list (extension_name, in_schema, own_schema)
  loop
    if wanted.own_schema = wanted.in_schema
        or not exists (select from pg_catalog.pg_available_extensions where name = wanted.extension_name) then
      execute format('create schema if not exists %I', coalesce(wanted.own_schema, wanted.in_schema));
    end if;
    if exists (select from pg_catalog.pg_available_extensions where name = wanted.extension_name) then
      execute format('create extension if not exists %I with schema %I', wanted.extension_name, wanted.in_schema);
    end if;
    if wanted.own_schema is not null then
      execute format('grant usage on schema %I to postgres, anon, authenticated, service_role', wanted.own_schema);
    end if;
  end loop;
end
$$;

grant usage on schema net to supabase_functions_admin;
