-- Secrets are kept in plain text, in a database that is thrown away.
create table secrets (
  id uuid primary key default gen_random_uuid(),
  name text,
  description text not null default '',
  secret text not null,
  key_id uuid,
  nonce bytea default decode(md5(random()::text), 'hex'),
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create unique index secrets_name_idx on secrets (name) where name is not null;
create view decrypted_secrets as
  select id, name, description, secret, secret as decrypted_secret, key_id, nonce, created_at, updated_at from secrets;
create function create_secret(
  new_secret text, new_name text default null, new_description text default '', new_key_id uuid default null)
returns uuid language sql security definer set search_path = '' as $$
  insert into vault.secrets (secret, name, description, key_id) values ($1, $2, $3, $4) returning id
$$;
create function update_secret(
  secret_id uuid, new_secret text default null, new_name text default null, new_description text default null,
  new_key_id uuid default null)
returns void language sql security definer set search_path = '' as $$
  update vault.secrets set
    secret = coalesce($2, secret), name = coalesce($3, name), description = coalesce($4, description),
    key_id = coalesce($5, key_id), updated_at = current_timestamp
  where id = $1
$$;
create function _crypto_aead_det_encrypt(message bytea, additional bytea, key_id bigint, context bytea, nonce bytea)
  returns bytea language sql immutable as 'select message';
create function _crypto_aead_det_decrypt(message bytea, additional bytea, key_id bigint, context bytea, nonce bytea)
  returns bytea language sql immutable as 'select message';
do $$
begin
  if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
    grant select, delete on secrets, decrypted_secrets to postgres, service_role;
    grant execute on function create_secret(text, text, text, uuid) to postgres, service_role;
    grant execute on function update_secret(uuid, text, text, text, uuid) to postgres, service_role;
  end if;
end
$$;
