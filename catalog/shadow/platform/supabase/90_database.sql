-- Settings and ownership of the database itself. CREATE DATABASE ... TEMPLATE does not copy them, so this file is run in
-- every database made from the template, too.
do $$
begin
  execute format('alter database %I owner to postgres', current_database());
  execute format('alter database %I set search_path = "$user", public, extensions', current_database());
  execute format('grant all on database %I to postgres, dashboard_user', current_database());
end
$$;
