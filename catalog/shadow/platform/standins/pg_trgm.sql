-- No trigrams: alike means equal.
create function similarity(text, text) returns real language sql immutable strict parallel safe as 'select ($1 = $2)::integer::real';
create function word_similarity(text, text) returns real language sql immutable strict parallel safe as 'select ($1 = $2)::integer::real';
create function strict_word_similarity(text, text) returns real language sql immutable strict parallel safe as 'select ($1 = $2)::integer::real';
create function show_trgm(text) returns text[] language sql immutable strict parallel safe as 'select array[$1]';
create function set_limit(real) returns real language sql volatile strict as 'select $1';
create function show_limit() returns real language sql stable strict as 'select 0.3::real';
create function similarity_op(text, text) returns boolean language sql stable strict parallel safe as 'select $1 = $2';
create function word_similarity_op(text, text) returns boolean language sql stable strict parallel safe as 'select $1 = $2';
create function similarity_dist(text, text) returns real language sql immutable strict parallel safe as 'select 1 - ($1 = $2)::integer::real';
create operator % (leftarg = text, rightarg = text, function = similarity_op, commutator = %);
create operator <% (leftarg = text, rightarg = text, function = word_similarity_op, commutator = %>);
create operator %> (leftarg = text, rightarg = text, function = word_similarity_op, commutator = <%);
create operator <-> (leftarg = text, rightarg = text, function = similarity_dist, commutator = <->);
-- Indexes hold no keys, and without operators in their classes they are never searched.
do $$
begin
  create function gin_extract_value_trgm(text, internal) returns internal language c immutable strict parallel safe
    as 'MODULE_PATHNAME', 'standin_gin_extract_value';
  create function gtrgm_compress(internal) returns internal language c immutable strict parallel safe
    as 'MODULE_PATHNAME', 'standin_gist_compress';
  create operator class gin_trgm_ops for type text using gin as
    function 1 btint4cmp(int4, int4), function 2 gin_extract_value_trgm(text, internal),
    function 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
    function 4 ginarrayconsistent(internal, smallint, anyarray, int4, internal, internal, internal, internal), storage int4;
  create operator class gist_trgm_ops for type text using gist as
    function 1 gist_box_consistent(internal, box, smallint, oid, internal), function 2 gist_box_union(internal, internal),
    function 3 gtrgm_compress(internal), function 5 gist_box_penalty(internal, internal, internal),
    function 6 gist_box_picksplit(internal, internal), function 7 gist_box_same(box, box, internal), storage box;
exception when undefined_file or undefined_function or insufficient_privilege then
  raise warning 'without its library the stand-in for pg_trgm has no operator classes';
end
$$;
