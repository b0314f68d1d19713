-- The handlers exist by name, so CREATE FOREIGN DATA WRAPPER, servers and foreign tables can be made; no data comes.
-- A handler must be written in C: postgres_fdw's serves where that is installed.
do $$
declare
  wrapper text;
begin
  foreach wrapper in array array[
    'airtable', 'auth0', 'bigquery', 'big_query', 'click_house', 'cognito', 'firebase', 'helloworld', 'iceberg', 'logflare',
    'mssql', 'redis', 's3', 's3vectors', 'stripe', 'wasm', 'duckdb']
  loop
    begin
      execute format('create function %I() returns fdw_handler language c strict as ''$libdir/postgres_fdw'', ''postgres_fdw_handler''',
                     wrapper || '_fdw_handler');
    exception when others then
      raise warning 'the stand-in for wrappers lacks %_fdw_handler: %', wrapper, sqlerrm;
    end;
    execute format('create function %I(options text[], catalog oid) returns void language plpgsql as ''begin end''',
                   wrapper || '_fdw_validator');
    execute format('create function %I() returns table (name text, version text, author text, website text)
                      language sql as ''select null::text, null::text, null::text, null::text''',
                   wrapper || '_fdw_meta');
  end loop;
end
$$;
create table wrappers_fdw_stats (
  fdw_name text primary key,
  create_times bigint,
  rows_in bigint,
  rows_out bigint,
  bytes_in bigint,
  bytes_out bigint,
  metadata jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
