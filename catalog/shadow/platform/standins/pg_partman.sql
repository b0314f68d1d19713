-- Partition sets are written down and no partition is made.
create table part_config (
  parent_table text primary key,
  control text not null,
  partition_interval text not null,
  partition_type text not null default 'range',
  premake integer not null default 4,
  automatic_maintenance text not null default 'on',
  template_table text,
  retention text,
  retention_schema text,
  retention_keep_index boolean not null default true,
  retention_keep_table boolean not null default true,
  infinite_time_partitions boolean not null default false,
  inherit_privileges boolean default false,
  jobmon boolean not null default false
);
create function create_parent(
  p_parent_table text, p_control text, p_interval text, p_type text default 'range', p_epoch text default 'none',
  p_premake integer default 4, p_start_partition text default null, p_default_table boolean default true,
  p_automatic_maintenance text default 'on', p_constraint_cols text[] default null, p_template_table text default null,
  p_jobmon boolean default true, p_date_trunc_interval text default null)
returns boolean language plpgsql as $$
begin
  insert into part_config (parent_table, control, partition_interval, partition_type, premake, template_table)
  values (p_parent_table, p_control, p_interval, p_type, p_premake, p_template_table) on conflict do nothing;
  return true;
end
$$;
create function run_maintenance(p_parent_table text default null, p_analyze boolean default false, p_jobmon boolean default true)
  returns void language sql as 'select';
create procedure run_maintenance_proc(p_wait integer default 0, p_analyze boolean default null, p_jobmon boolean default true)
  language plpgsql as 'begin end';
