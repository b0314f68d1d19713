-- Settings and ownership of the database itself. CREATE DATABASE ... TEMPLATE does not copy them, so this file is run in
-- every database made from the template, too.
do $$
begin
  execute format('alter database %I owner to postgres', current_database());
  execute format('alter database %I set search_path = "$user", public, extensions', current_database());
  -- Migrations older than storage.protect_delete() delete rows of storage.objects, and here no file is left behind by it.
  execute format('alter database %I set storage.allow_delete_query = ''true''', current_database());
  execute format('grant all on database %I to postgres, dashboard_user', current_database());
end
$$;
