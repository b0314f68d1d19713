-- The access method is btree underneath; the search operators answer with a plain substring search.
do $$
begin
  create function pgroonga_handler(internal) returns index_am_handler language c as 'MODULE_PATHNAME', 'standin_btree_handler';
exception when others then
  create function pgroonga_handler(internal) returns index_am_handler language internal as 'bthandler';
end
$$;
create access method pgroonga type index handler pgroonga_handler;
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('text', 'pgroonga_text_full_text_search_ops_v2', 'bttextcmp', true), ('text', 'pgroonga_text_full_text_search_ops', 'bttextcmp', false),
      ('text', 'pgroonga_text_term_search_ops_v2', 'bttextcmp', false), ('text', 'pgroonga_text_regexp_ops_v2', 'bttextcmp', false),
      ('varchar', 'pgroonga_varchar_term_search_ops_v2', 'bttextcmp', true),
      ('varchar', 'pgroonga_varchar_full_text_search_ops_v2', 'bttextcmp', false),
      ('text[]', 'pgroonga_text_array_full_text_search_ops_v2', 'btarraycmp', true),
      ('text[]', 'pgroonga_text_array_term_search_ops_v2', 'btarraycmp', false),
      ('jsonb', 'pgroonga_jsonb_ops_v2', 'jsonb_cmp', true), ('jsonb', 'pgroonga_jsonb_full_text_search_ops_v2', 'jsonb_cmp', false),
      ('integer', 'pgroonga_int4_ops', 'btint4cmp', true), ('bigint', 'pgroonga_int8_ops', 'btint8cmp', true),
      ('boolean', 'pgroonga_bool_ops', 'btboolcmp', true), ('timestamptz', 'pgroonga_timestamptz_ops', 'timestamptz_cmp', true),
      ('timestamp', 'pgroonga_timestamp_ops', 'timestamp_cmp', true), ('uuid', 'pgroonga_uuid_ops', 'uuid_cmp', true)
    ) as class_list (type_name, class_name, compare, is_default)
  loop
    execute format('create operator class %I %s for type %s using pgroonga as function 1 (%3$s, %3$s) %4$s(%5$s, %5$s)',
                   wanted.class_name, case when wanted.is_default then 'default' else '' end, wanted.type_name,
                   wanted.compare,
                   case wanted.type_name when 'varchar' then 'text' when 'text[]' then 'anyarray' else wanted.type_name end);
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
