-- No trigrams: alike means equal. The operator classes are array's (gin) and range's kin in name only.
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
-- An index on these is empty or fails to take rows, which a shadow's tables do not have.
create function gin_extract_value_trgm(text, internal) returns internal language internal immutable strict as 'ginarrayextract';
create function gin_extract_query_trgm(text, internal, int2, internal, internal, internal, internal) returns internal
  language internal immutable strict as 'ginqueryarrayextract';
create function gin_trgm_consistent(internal, int2, text, int4, internal, internal, internal, internal) returns boolean
  language internal immutable strict as 'ginarrayconsistent';
create operator class gin_trgm_ops for type text using gin as
  operator 1 % (text, text), operator 3 ~~ (text, text), operator 4 ~~* (text, text), operator 5 ~ (text, text),
  function 1 btint4cmp(int4, int4), function 2 gin_extract_value_trgm(text, internal),
  function 3 gin_extract_query_trgm(text, internal, int2, internal, internal, internal, internal),
  function 4 gin_trgm_consistent(internal, int2, text, int4, internal, internal, internal, internal), storage int4;
