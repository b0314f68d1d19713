-- The access method is brin underneath, which takes several columns; the search operators look for a plain substring.
do $$
begin
  create function pgroonga_handler(internal) returns index_am_handler language c as 'MODULE_PATHNAME', 'standin_brin_handler';
exception when others then
  create function pgroonga_handler(internal) returns index_am_handler language internal as 'brinhandler';
end
$$;
create access method pgroonga type index handler pgroonga_handler;
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('text', 'pgroonga_text_full_text_search_ops_v2', true), ('text', 'pgroonga_text_full_text_search_ops', false),
      ('text', 'pgroonga_text_term_search_ops_v2', false), ('text', 'pgroonga_text_regexp_ops_v2', false),
      ('varchar', 'pgroonga_varchar_term_search_ops_v2', true),
      ('varchar', 'pgroonga_varchar_full_text_search_ops_v2', false),
      ('text[]', 'pgroonga_text_array_full_text_search_ops_v2', true),
      ('text[]', 'pgroonga_text_array_term_search_ops_v2', false),
      ('jsonb', 'pgroonga_jsonb_ops_v2', true), ('jsonb', 'pgroonga_jsonb_full_text_search_ops_v2', false),
      ('integer', 'pgroonga_int4_ops', true), ('bigint', 'pgroonga_int8_ops', true), ('boolean', 'pgroonga_bool_ops', true),
      ('timestamptz', 'pgroonga_timestamptz_ops', true), ('timestamp', 'pgroonga_timestamp_ops', true),
      ('uuid', 'pgroonga_uuid_ops', true)
    ) as class_list (type_name, class_name, is_default)
  loop
    execute format('create operator class %I %s for type %s using pgroonga as
                      %s,
                      function 1 brin_minmax_opcinfo(internal), function 2 brin_minmax_add_value(internal, internal, internal, internal),
                      function 3 brin_minmax_consistent(internal, internal, internal),
                      function 4 brin_minmax_union(internal, internal, internal)',
                   wanted.class_name, case when wanted.is_default then 'default' else '' end, wanted.type_name,
                   (select string_agg(format('operator %s %s (%s, %3$s)', strategy, operator_name,
                                             case wanted.type_name when 'varchar' then 'text' when 'text[]' then 'anyarray'
                                               else wanted.type_name end), ', ' order by strategy)
                    from unnest(array['<', '<=', '=', '>=', '>']) with ordinality as operator_list (operator_name, strategy)));
  end loop;
end
$$;
create function pgroonga_score("row" record) returns double precision language plpgsql stable as 'begin return 0; end';
create function pgroonga_score(tableoid oid, ctid tid) returns double precision language sql stable as 'select 0::double precision';
create function pgroonga_match_text(target text, query text) returns boolean language sql immutable strict as
  'select position(query in target) > 0';
create operator &@ (leftarg = text, rightarg = text, function = pgroonga_match_text);
create operator &@~ (leftarg = text, rightarg = text, function = pgroonga_match_text);
create operator %% (leftarg = text, rightarg = text, function = pgroonga_match_text);
create operator @@ (leftarg = text, rightarg = text, function = pgroonga_match_text);
create function pgroonga_snippet_html(target text, keywords text[], width integer default 200) returns text[]
  language sql stable strict as 'select array[target]';
create function pgroonga_highlight_html(target text, keywords text[]) returns text language sql immutable strict as 'select target';
create function pgroonga_query_extract_keywords(query text, index_name text default '') returns text[]
  language sql immutable strict as 'select array[query]';
create function pgroonga_escape(value text) returns text language sql immutable strict as 'select value';
create function pgroonga_normalize(target text, normalizer text default '') returns text language sql immutable strict as 'select target';
