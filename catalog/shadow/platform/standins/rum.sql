-- The access method is brin underneath; distances are 0.
do $$
begin
  create function rumhandler(internal) returns index_am_handler language c as 'MODULE_PATHNAME', 'standin_brin_handler';
exception when others then
  create function rumhandler(internal) returns index_am_handler language internal as 'brinhandler';
end
$$;
create access method rum type index handler rumhandler;
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('tsvector', 'rum_tsvector_ops', true), ('tsvector', 'rum_tsvector_hash_ops', false),
      ('tsvector', 'rum_tsvector_addon_ops', false), ('anyarray', 'rum_anyarray_ops', true),
      ('timestamptz', 'rum_timestamptz_ops', true), ('timestamp', 'rum_timestamp_ops', true), ('bigint', 'rum_int8_ops', true),
      ('integer', 'rum_int4_ops', true), ('text', 'rum_text_ops', true)
    ) as class_list (type_name, class_name, is_default)
  loop
    execute format('create operator class %I %s for type %s using rum as
                      operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >,
                      function 1 brin_minmax_opcinfo(internal), function 2 brin_minmax_add_value(internal, internal, internal, internal),
                      function 3 brin_minmax_consistent(internal, internal, internal),
                      function 4 brin_minmax_union(internal, internal, internal)',
                   wanted.class_name, case when wanted.is_default then 'default' else '' end, wanted.type_name);
  end loop;
end
$$;
create function rum_ts_distance(tsvector, tsquery) returns real language sql immutable strict as 'select 0::real';
create operator <=> (leftarg = tsvector, rightarg = tsquery, function = rum_ts_distance);
