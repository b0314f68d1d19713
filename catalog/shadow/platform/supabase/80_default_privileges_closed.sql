-- Schema public as newer projects have it: what postgres creates there is not open to the API roles until a migration
-- grants it; only privileges that the API cannot use are left. What supabase_admin creates is still open.
-- Exactly one of 80_default_privileges_*.sql is run.
alter default privileges for role postgres in schema public
  grant all on tables to postgres;
alter default privileges for role postgres in schema public
  grant truncate, references, trigger on tables to anon, authenticated, service_role;
alter default privileges for role postgres in schema public
  grant all on sequences to postgres;
alter default privileges for role postgres in schema public
  grant update on sequences to anon, authenticated, service_role;
alter default privileges for role postgres in schema public
  grant all on functions to postgres;
do $$
begin
  if current_setting('server_version_num')::integer >= 170000 then
    execute 'alter default privileges for role postgres in schema public
      grant maintain on tables to anon, authenticated, service_role';
  end if;
end
$$;
alter default privileges for role supabase_admin in schema public
  grant all on tables to postgres, anon, authenticated, service_role;
alter default privileges for role supabase_admin in schema public
  grant all on sequences to postgres, anon, authenticated, service_role;
alter default privileges for role supabase_admin in schema public
  grant all on functions to postgres, anon, authenticated, service_role;
