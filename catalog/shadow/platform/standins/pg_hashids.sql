-- An encoded id is the number itself, in text.
create function id_encode(number bigint) returns text language sql immutable strict as 'select number::text';
create function id_encode(number bigint, salt text) returns text language sql immutable strict as 'select number::text';
create function id_encode(number bigint, salt text, min_length integer) returns text language sql immutable strict as 'select number::text';
create function id_encode(number bigint, salt text, min_length integer, alphabet text) returns text
  language sql immutable strict as 'select number::text';
create function id_encode(numbers bigint[]) returns text language sql immutable strict as $$ select array_to_string(numbers, '') $$;
create function id_encode(numbers bigint[], salt text) returns text language sql immutable strict as $$ select array_to_string(numbers, '') $$;
create function id_decode(id text) returns bigint[] language sql immutable strict as 'select array[id::bigint]';
create function id_decode(id text, salt text) returns bigint[] language sql immutable strict as 'select array[id::bigint]';
create function id_decode(id text, salt text, min_length integer) returns bigint[] language sql immutable strict as 'select array[id::bigint]';
create function id_decode(id text, salt text, min_length integer, alphabet text) returns bigint[]
  language sql immutable strict as 'select array[id::bigint]';
create function id_decode_once(id text) returns bigint language sql immutable strict as 'select id::bigint';
create function id_decode_once(id text, salt text) returns bigint language sql immutable strict as 'select id::bigint';
create function id_decode_once(id text, salt text, min_length integer) returns bigint language sql immutable strict as 'select id::bigint';
create function id_decode_once(id text, salt text, min_length integer, alphabet text) returns bigint
  language sql immutable strict as 'select id::bigint';
