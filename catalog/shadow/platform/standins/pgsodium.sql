-- Nothing is encrypted: enough for migrations that name keys, masks and the functions that use them.
create type key_status as enum ('default', 'valid', 'invalid', 'expired');
create type key_type as enum (
  'aead-ietf', 'aead-det', 'hmacsha512', 'hmacsha256', 'auth', 'shorthash', 'generichash', 'kdf', 'secretbox',
  'secretstream', 'stream_xchacha20');
create table key (
  id uuid primary key default gen_random_uuid(),
  status key_status default 'valid',
  created timestamptz not null default current_timestamp,
  expires timestamptz,
  key_type key_type,
  key_id bigserial,
  key_context bytea default '\x7067736f6469756d',
  name text unique,
  associated_data text default 'associated',
  raw_key bytea,
  raw_key_nonce bytea,
  parent_key uuid references key,
  comment text,
  user_data text
);
create view valid_key as
  select id, name, status, key_type, key_id, key_context, created, expires, associated_data
  from key where status in ('valid', 'default') and (expires is null or expires > now());
create function create_key(
  key_type key_type default 'aead-det', name text default null, raw_key bytea default null,
  raw_key_nonce bytea default null, parent_key uuid default null, key_context bytea default '\x7067736f6469756d',
  expires timestamptz default null, associated_data text default '') returns valid_key language sql as $$
  with made as (
    insert into pgsodium.key (key_type, name, raw_key, raw_key_nonce, parent_key, key_context, expires, associated_data)
    values ($1, $2, $3, $4, $5, $6, $7, $8) returning *)
  select row(id, name, status, key_type, key_id, key_context, created, expires, associated_data)::pgsodium.valid_key from made
$$;
create function crypto_aead_det_noncegen() returns bytea language sql as $$ select decode(md5(random()::text), 'hex') $$;
create function crypto_aead_det_keygen() returns bytea language sql as $$ select decode(md5(random()::text), 'hex') $$;
create function crypto_aead_det_encrypt(message bytea, additional bytea, key_uuid uuid, nonce bytea default null)
  returns bytea language sql stable as 'select message';
create function crypto_aead_det_decrypt(message bytea, additional bytea, key_uuid uuid, nonce bytea default null)
  returns bytea language sql stable as 'select message';
create function crypto_aead_det_encrypt(message bytea, additional bytea, key bytea, nonce bytea default null)
  returns bytea language sql immutable as 'select message';
create function crypto_aead_det_decrypt(message bytea, additional bytea, key bytea, nonce bytea default null)
  returns bytea language sql immutable as 'select message';
create function randombytes_buf(size integer) returns bytea language sql as
  $$ select decode(left(repeat(md5(random()::text), size / 16 + 1), size * 2), 'hex') $$;
create function has_mask(role regrole, source_name text) returns boolean language sql as 'select false';
