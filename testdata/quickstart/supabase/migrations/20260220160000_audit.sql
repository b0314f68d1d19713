create table app.audit_log (
  id bigint generated always as identity,
  happened_at timestamptz not null default now(),
  actor uuid,
  action text not null,
  relation text not null,
  old_row jsonb,
  new_row jsonb,
  primary key (id, happened_at)
) partition by range (happened_at);
create table app.audit_log_2026 partition of app.audit_log
  for values from ('2026-01-01 00:00:00+00') to ('2027-01-01 00:00:00+00');
create table app.audit_log_other partition of app.audit_log default;
create index audit_log_relation_idx on app.audit_log (relation, happened_at);

create function app.write_audit() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into app.audit_log (actor, action, relation, old_row, new_row)
  values (auth.uid(), tg_op, tg_table_schema || '.' || tg_table_name, to_jsonb(old), to_jsonb(new));
  return null;
end;
$$;

create trigger invoices_audit
  after insert or update or delete on public.invoices
  for each row execute function app.write_audit();
create trigger tariffs_audit
  after insert or update or delete on public.tariffs
  for each row execute function app.write_audit();
