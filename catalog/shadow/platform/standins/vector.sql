-- Values are kept as the text they were written as: no dimension is checked, every distance is 0.
-- Bodies that name a type of the extension are written as RETURN, bound when they are made: the extension can be moved to
-- another schema, and since PostgreSQL 17 an index is built with a search_path that has neither.
-- bit's typmod functions store exactly the number given and write it back as (n), as the real ones do.
do $$
declare
  type_name text;
begin
  foreach type_name in array array['vector', 'halfvec', 'sparsevec'] loop
    execute format('create type %I', type_name);
    execute format('create function %I(cstring, oid, integer) returns %I
                      language internal immutable strict parallel safe as ''textin''', type_name || '_in', type_name);
    execute format('create function %I(%I) returns cstring
                      language internal immutable strict parallel safe as ''textout''', type_name || '_out', type_name);
    execute format('create function %I(internal, oid, integer) returns %I
                      language internal immutable strict parallel safe as ''textrecv''', type_name || '_recv', type_name);
    execute format('create function %I(%I) returns bytea
                      language internal immutable strict parallel safe as ''textsend''', type_name || '_send', type_name);
    execute format('create function %I(cstring[]) returns integer
                      language internal immutable strict parallel safe as ''bittypmodin''', type_name || '_typmod_in');
    execute format('create function %I(integer) returns cstring
                      language internal immutable strict parallel safe as ''bittypmodout''', type_name || '_typmod_out');
    execute format('create type %I (input = %I, output = %I, receive = %I, send = %I, typmod_in = %I, typmod_out = %I,
                                    internallength = variable, storage = external)',
                   type_name, type_name || '_in', type_name || '_out', type_name || '_recv', type_name || '_send',
                   type_name || '_typmod_in', type_name || '_typmod_out');
    execute format('create function %1$I(%1$I, integer, boolean) returns %1$I
                      language sql immutable strict parallel safe return $1', type_name);
    execute format('create cast (%1$I as %1$I) with function %1$I(%1$I, integer, boolean) as implicit', type_name);

    execute format('create function %I(%I, %2$I) returns integer
                      language internal immutable strict parallel safe as ''byteacmp''', type_name || '_cmp', type_name);
    execute format('create function %I(%I) returns integer
                      language internal immutable strict parallel safe as ''hashvarlena''', type_name || '_hash', type_name);
    declare
      comparison record;
    begin
      for comparison in
        select * from (values ('lt', '<', '>', '>='), ('le', '<=', '>=', '>'), ('eq', '=', '=', '<>'),
                              ('ne', '<>', '<>', '='), ('ge', '>=', '<=', '<'), ('gt', '>', '<', '<='))
          as comparison_list (suffix, operator_name, commutator, negator)
      loop
        execute format('create function %I(%I, %2$I) returns boolean
                          language internal immutable strict parallel safe as %L',
                       type_name || '_' || comparison.suffix, type_name, 'bytea' || comparison.suffix);
        execute format('create operator %s (leftarg = %I, rightarg = %2$I, function = %I, commutator = %s, negator = %s)',
                       comparison.operator_name, type_name, type_name || '_' || comparison.suffix, comparison.commutator,
                       comparison.negator);
      end loop;
    end;
    execute format('create operator class %I default for type %I using btree as
                      operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 %I(%2$I, %2$I)',
                   type_name || '_ops', type_name, type_name || '_cmp');

    execute format('create function l2_distance(%1$I, %1$I) returns double precision
                      language sql immutable strict parallel safe as ''select 0::double precision''', type_name);
    execute format('create function inner_product(%1$I, %1$I) returns double precision
                      language sql immutable strict parallel safe as ''select 0::double precision''', type_name);
    execute format('create function cosine_distance(%1$I, %1$I) returns double precision
                      language sql immutable strict parallel safe as ''select 0::double precision''', type_name);
    execute format('create function l1_distance(%1$I, %1$I) returns double precision
                      language sql immutable strict parallel safe as ''select 0::double precision''', type_name);
    execute format('create function %I(%I, %2$I) returns double precision
                      language sql immutable strict parallel safe as ''select 0::double precision''',
                   type_name || '_negative_inner_product', type_name);
    execute format('create operator <-> (leftarg = %1$I, rightarg = %1$I, function = l2_distance, commutator = <->)', type_name);
    execute format('create operator <=> (leftarg = %1$I, rightarg = %1$I, function = cosine_distance, commutator = <=>)', type_name);
    execute format('create operator <+> (leftarg = %1$I, rightarg = %1$I, function = l1_distance, commutator = <+>)', type_name);
    execute format('create operator <#> (leftarg = %1$I, rightarg = %1$I, function = %2$I, commutator = <#>)',
                   type_name, type_name || '_negative_inner_product');

    execute format('create function l2_normalize(%1$I) returns %1$I
                      language sql immutable strict parallel safe as ''select $1''', type_name);
    execute format('create function %I(%I) returns double precision
                      language sql immutable strict parallel safe as ''select 0::double precision''',
                   case when type_name = 'vector' then 'vector_norm' else 'l2_norm' end, type_name);
    if type_name <> 'sparsevec' then
      execute format('create function vector_dims(%I) returns integer language sql immutable strict parallel safe as
                        ''select cardinality(string_to_array(trim($1::text, ''''[]''''), '''',''''))''', type_name);
      execute format('create function binary_quantize(%I) returns bit
                        language sql immutable strict parallel safe as ''select B''''0''''''', type_name);
      execute format('create function subvector(%1$I, integer, integer) returns %1$I
                        language sql immutable strict parallel safe as ''select $1''', type_name);
      execute format('create function %I(%I, %2$I) returns %2$I
                        language sql immutable strict parallel safe as ''select $1''', type_name || '_add', type_name);
      execute format('create function %I(%I, %2$I) returns %2$I
                        language sql immutable strict parallel safe as ''select $1''', type_name || '_sub', type_name);
      execute format('create function %I(%I, %2$I) returns %2$I
                        language sql immutable strict parallel safe as ''select $1''', type_name || '_mul', type_name);
      execute format('create operator + (leftarg = %1$I, rightarg = %1$I, function = %2$I, commutator = +)',
                     type_name, type_name || '_add');
      execute format('create operator - (leftarg = %1$I, rightarg = %1$I, function = %2$I)', type_name, type_name || '_sub');
      execute format('create operator * (leftarg = %1$I, rightarg = %1$I, function = %2$I, commutator = *)',
                     type_name, type_name || '_mul');
      execute format('create aggregate sum(%1$I) (sfunc = %2$I, stype = %1$I, parallel = safe)', type_name, type_name || '_add');
      execute format('create aggregate avg(%1$I) (sfunc = %2$I, stype = %1$I, parallel = safe)', type_name, type_name || '_add');
    end if;
  end loop;
end
$$;

do $$
declare
  type_name text;
  array_type text;
begin
  foreach type_name in array array['vector', 'halfvec'] loop
    foreach array_type in array array['integer', 'real', 'double precision', 'numeric'] loop
      execute format('create function %I(%s[], integer, boolean) returns %I language sql immutable strict parallel safe
                        return translate($1::text, ''{}'', ''[]'')::%3$I', 'array_to_' || type_name, array_type, type_name);
      execute format('create cast (%s[] as %I) with function %I(%1$s[], integer, boolean) as assignment',
                     array_type, type_name, 'array_to_' || type_name);
    end loop;
    execute format('create function %I(%I, integer, boolean) returns real[] language sql immutable strict parallel safe as
                      ''select translate($1::text, ''''[]'''', ''''{}'''')::real[]''', type_name || '_to_float4', type_name);
    execute format('create cast (%I as real[]) with function %I(%1$I, integer, boolean)',
                   type_name, type_name || '_to_float4');
  end loop;
end
$$;
create function vector_to_halfvec(vector, integer, boolean) returns halfvec
  language sql immutable strict parallel safe return $1::text::halfvec;
create function halfvec_to_vector(halfvec, integer, boolean) returns vector
  language sql immutable strict parallel safe return $1::text::vector;
create cast (vector as halfvec) with function vector_to_halfvec(vector, integer, boolean) as assignment;
create cast (halfvec as vector) with function halfvec_to_vector(halfvec, integer, boolean) as assignment;

create function hamming_distance(bit, bit) returns double precision
  language sql immutable strict parallel safe as 'select 0::double precision';
create function jaccard_distance(bit, bit) returns double precision
  language sql immutable strict parallel safe as 'select 0::double precision';
create operator <~> (leftarg = bit, rightarg = bit, function = hamming_distance, commutator = <~>);
create operator <%> (leftarg = bit, rightarg = bit, function = jaccard_distance, commutator = <%>);

-- The access methods are hash underneath. The library lets them take options of any name (lists, m, ef_construction);
-- without it they work all the same, only WITH (...) is refused.
do $$
begin
  create function ivfflathandler(internal) returns index_am_handler language c as 'MODULE_PATHNAME', 'standin_hash_handler';
  create function hnswhandler(internal) returns index_am_handler language c as 'MODULE_PATHNAME', 'standin_hash_handler';
exception when others then
  create function ivfflathandler(internal) returns index_am_handler language internal as 'hashhandler';
  create function hnswhandler(internal) returns index_am_handler language internal as 'hashhandler';
end
$$;
create access method ivfflat type index handler ivfflathandler;
create access method hnsw type index handler hnswhandler;

do $$
declare
  wanted record;
begin
  for wanted in
    select access_method, type_name, type_name || '_' || measure || '_ops' as class_name,
           access_method = 'ivfflat' and type_name = 'vector' and measure = 'l2' as is_default
    from unnest(array['ivfflat', 'hnsw']) as access_method,
         unnest(array['vector', 'halfvec', 'sparsevec']) as type_name,
         unnest(array['l2', 'ip', 'cosine', 'l1']) as measure
    where access_method = 'hnsw' or (type_name <> 'sparsevec' and measure <> 'l1')
    order by 1, 2, 3
  loop
    execute format('create operator class %I %s for type %I using %I as operator 1 =, function 1 %I(%3$I)',
                   wanted.class_name, case when wanted.is_default then 'default' else '' end, wanted.type_name,
                   wanted.access_method, wanted.type_name || '_hash');
  end loop;
end
$$;
create function bit_hash(bit) returns integer language sql immutable strict parallel safe as 'select hashtext($1::text)';
create operator class bit_hamming_ops for type bit using ivfflat as operator 1 =, function 1 bit_hash(bit);
create operator class bit_hamming_ops for type bit using hnsw as operator 1 =, function 1 bit_hash(bit);
create operator class bit_jaccard_ops for type bit using hnsw as operator 1 =, function 1 bit_hash(bit);
