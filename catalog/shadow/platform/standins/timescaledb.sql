-- Hypertables stay plain tables; policies are accepted and forgotten.
create schema timescaledb_information;
create function create_hypertable(
  relation regclass, time_column_name name, partitioning_column name default null, number_partitions integer default null,
  associated_schema_name name default null, associated_table_prefix name default null,
  chunk_time_interval anyelement default null::bigint, create_default_indexes boolean default true,
  if_not_exists boolean default false, partitioning_func regproc default null, migrate_data boolean default false,
  chunk_target_size text default null, chunk_sizing_func regproc default null, time_partitioning_func regproc default null)
returns table (hypertable_id integer, schema_name name, table_name name, created boolean) language sql as
  'select 0, null::name, relation::name, true';
create function time_bucket(bucket_width interval, ts timestamptz) returns timestamptz
  language sql immutable strict parallel safe as $$ select to_timestamp(floor(extract(epoch from ts) / extract(epoch from bucket_width)) * extract(epoch from bucket_width)) $$;
create function time_bucket(bucket_width interval, ts timestamp) returns timestamp
  language sql immutable strict parallel safe as 'select ts';
create function time_bucket(bucket_width interval, ts date) returns date
  language sql immutable strict parallel safe as 'select ts';
create function time_bucket(bucket_width integer, ts integer) returns integer
  language sql immutable strict parallel safe as 'select ts / bucket_width * bucket_width';
create function time_bucket(bucket_width bigint, ts bigint) returns bigint
  language sql immutable strict parallel safe as 'select ts / bucket_width * bucket_width';
create function add_retention_policy(
  relation regclass, drop_after "any", if_not_exists boolean default false) returns integer
  language internal as 'pg_backend_pid';
create function add_compression_policy(
  hypertable regclass, compress_after "any", if_not_exists boolean default false) returns integer
  language internal as 'pg_backend_pid';
create function add_continuous_aggregate_policy(
  continuous_aggregate regclass, start_offset "any", end_offset "any", schedule_interval interval,
  if_not_exists boolean default false) returns integer language internal as 'pg_backend_pid';
create function remove_retention_policy(relation regclass, if_exists boolean default false) returns void language sql as 'select';
create function remove_compression_policy(hypertable regclass, if_exists boolean default false) returns boolean language sql as 'select true';
create function set_chunk_time_interval(hypertable regclass, chunk_time_interval anyelement) returns void language sql as 'select';
create view timescaledb_information.hypertables as
  select null::name as hypertable_schema, null::name as hypertable_name where false;
create view timescaledb_information.jobs as
  select null::integer as job_id, null::text as application_name where false;
