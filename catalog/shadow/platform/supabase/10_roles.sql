-- Cluster-wide: the roles that Supabase migrations and policies name. Run once per cluster, as a superuser.
-- Attributes follow the platform, with one exception that is not decided here: whether postgres is also a superuser in a
-- throw-away cluster. Roles that exist already (the bootstrap superuser supabase_admin, say) keep what they have.
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('supabase_admin',             'superuser createrole createdb replication bypassrls login'),
      ('postgres',                   'createrole createdb replication bypassrls login'),
      ('anon',                       'noinherit nologin'),
      ('authenticated',              'noinherit nologin'),
      ('service_role',               'noinherit nologin bypassrls'),
      ('authenticator',              'noinherit login'),
      ('dashboard_user',             'createrole createdb replication nologin'),
      ('pgbouncer',                  'login'),
      ('supabase_auth_admin',        'noinherit createrole login'),
      ('supabase_storage_admin',     'noinherit createrole login'),
      ('supabase_functions_admin',   'noinherit createrole login'),
      ('supabase_realtime_admin',    'noinherit nologin'),
      ('supabase_replication_admin', 'replication login'),
      ('supabase_etl_admin',         'replication login'),
      ('supabase_read_only_user',    'bypassrls login'),
      ('pgsodium_keyiduser',         'nologin'),
      ('pgsodium_keyholder',         'nologin'),
      ('pgsodium_keymaker',          'nologin'),
      ('pgtle_admin',                'nologin')
    ) as role_list (role_name, attributes)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted.role_name) then
      execute format('create role %I with %s', wanted.role_name, wanted.attributes);
    end if;
  end loop;
end
$$;

grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role, authenticator to postgres with admin option;
grant anon, authenticated, service_role, authenticator to supabase_storage_admin;
grant supabase_auth_admin, supabase_storage_admin, supabase_functions_admin, supabase_realtime_admin to postgres;
grant pg_monitor, pg_read_all_data, pg_signal_backend to postgres;
grant pg_read_all_data to supabase_read_only_user, supabase_etl_admin;
grant pgsodium_keyiduser to pgsodium_keyholder;
grant pgsodium_keyholder to pgsodium_keymaker, service_role;

-- Settings that belong to a role follow it into every database of the cluster.
alter role anon set statement_timeout = '3s';
alter role authenticated set statement_timeout = '8s';
alter role authenticator set statement_timeout = '8s';
alter role authenticator set lock_timeout = '8s';
alter role postgres set search_path = "$user", public, extensions;
alter role supabase_admin set search_path = "$user", public, auth, extensions;
alter role supabase_auth_admin set search_path = auth;
alter role supabase_auth_admin set idle_in_transaction_session_timeout = '60s';
alter role supabase_storage_admin set search_path = storage;
alter role supabase_functions_admin set search_path = supabase_functions;
alter role supabase_read_only_user set default_transaction_read_only = on;
