-- Compares with lower(); patterns and casts are text's.
create type citext;
create function citextin(cstring) returns citext language internal immutable strict parallel safe as 'textin';
create function citextout(citext) returns cstring language internal immutable strict parallel safe as 'textout';
create function citextrecv(internal) returns citext language internal stable strict parallel safe as 'textrecv';
create function citextsend(citext) returns bytea language internal stable strict parallel safe as 'textsend';
create type citext (input = citextin, output = citextout, receive = citextrecv, send = citextsend,
                    internallength = variable, storage = extended, category = 'S', preferred = false, collatable = true);
create cast (citext as text) without function as implicit;
create cast (citext as varchar) without function as implicit;
create cast (citext as bpchar) without function as assignment;
create cast (text as citext) without function as assignment;
create cast (varchar as citext) without function as assignment;
create function citext(bpchar) returns citext language sql immutable strict parallel safe as 'select $1::text::citext';
create cast (bpchar as citext) with function citext(bpchar) as assignment;
create function citext_cmp(citext, citext) returns integer language sql immutable strict parallel safe as
  'select bttextcmp(lower($1::text), lower($2::text))';
create function citext_hash(citext) returns integer language sql immutable strict parallel safe as 'select hashtext(lower($1::text))';
do $$
declare
  comparison record;
begin
  for comparison in
    select * from (values ('lt', '<', '>', '>='), ('le', '<=', '>=', '>'), ('eq', '=', '=', '<>'),
                          ('ne', '<>', '<>', '='), ('ge', '>=', '<=', '<'), ('gt', '>', '<', '<='))
      as comparison_list (suffix, operator_name, commutator, negator)
  loop
    execute format('create function %I(citext, citext) returns boolean language sql immutable strict parallel safe as
                      ''select lower($1::text) %s lower($2::text)''', 'citext_' || comparison.suffix, comparison.operator_name);
    execute format('create operator %s (leftarg = citext, rightarg = citext, function = %I, commutator = %s, negator = %s%s)',
                   comparison.operator_name, 'citext_' || comparison.suffix, comparison.commutator, comparison.negator,
                   case when comparison.suffix = 'eq' then ', hashes, merges' else '' end);
  end loop;
end
$$;
create operator class citext_ops default for type citext using btree as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 citext_cmp(citext, citext);
create operator class citext_ops default for type citext using hash as operator 1 =, function 1 citext_hash(citext);
