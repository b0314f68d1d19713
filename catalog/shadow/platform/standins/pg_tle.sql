-- Registers nothing.
create function install_extension(name text, version text, description text, ext text, requires text[] default null)
  returns boolean language sql as 'select true';
create function uninstall_extension(extname text) returns boolean language sql as 'select true';
create function uninstall_extension_if_exists(extname text) returns boolean language sql as 'select true';
create function set_default_version(name text, version text) returns boolean language sql as 'select true';
create function install_update_path(name text, fromvers text, tovers text, ext text) returns boolean language sql as 'select true';
create function available_extensions(out name name, out default_version text, out comment text) returns setof record
  language sql as 'select null::name, null::text, null::text where false';
