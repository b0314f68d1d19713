-- The access method is btree underneath; distances are 0.
do $$
begin
  create function rumhandler(internal) returns index_am_handler language c as 'MODULE_PATHNAME', 'standin_btree_handler';
exception when others then
  create function rumhandler(internal) returns index_am_handler language internal as 'bthandler';
end
$$;
create access method rum type index handler rumhandler;
create operator class rum_tsvector_ops default for type tsvector using rum as
  function 1 (tsvector, tsvector) tsvector_cmp(tsvector, tsvector);
create operator class rum_tsvector_addon_ops for type tsvector using rum as
  function 1 (tsvector, tsvector) tsvector_cmp(tsvector, tsvector);
create operator class rum_timestamptz_ops default for type timestamptz using rum as
  function 1 (timestamptz, timestamptz) timestamptz_cmp(timestamptz, timestamptz);
create function rum_ts_distance(tsvector, tsquery) returns real language sql immutable strict as 'select 0::real';
create operator <=> (leftarg = tsvector, rightarg = tsquery, function = rum_ts_distance);
