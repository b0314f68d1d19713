-- Nothing here is cryptography: digests are md5 or sha256, encryption keeps the text.
create function digest(data text, type text) returns bytea language sql immutable strict parallel safe as
  $$ select sha256(convert_to(data, 'UTF8')) $$;
create function digest(data bytea, type text) returns bytea language sql immutable strict parallel safe as 'select sha256(data)';
create function hmac(data text, key text, type text) returns bytea language sql immutable strict parallel safe as
  $$ select sha256(convert_to(key || data, 'UTF8')) $$;
create function hmac(data bytea, key bytea, type text) returns bytea language sql immutable strict parallel safe as
  'select sha256(key || data)';
create function crypt(password text, salt text) returns text language sql immutable strict parallel safe as
  'select salt || md5(salt || password)';
create function gen_salt(type text) returns text language sql volatile strict parallel safe as 'select md5(random()::text)';
create function gen_salt(type text, iterations integer) returns text language sql volatile strict parallel safe as 'select md5(random()::text)';
create function gen_random_bytes(count integer) returns bytea language sql volatile strict parallel safe as
  $$ select decode(left(repeat(md5(random()::text), count / 16 + 1), count * 2), 'hex') $$;
create function encrypt(data bytea, key bytea, type text) returns bytea language sql immutable strict parallel safe as 'select data';
create function decrypt(data bytea, key bytea, type text) returns bytea language sql immutable strict parallel safe as 'select data';
create function encrypt_iv(data bytea, key bytea, iv bytea, type text) returns bytea language sql immutable strict parallel safe as 'select data';
create function decrypt_iv(data bytea, key bytea, iv bytea, type text) returns bytea language sql immutable strict parallel safe as 'select data';
create function pgp_sym_encrypt(data text, password text) returns bytea language sql volatile strict parallel safe as $$ select convert_to(data, 'UTF8') $$;
create function pgp_sym_encrypt(data text, password text, options text) returns bytea language sql volatile strict parallel safe as $$ select convert_to(data, 'UTF8') $$;
create function pgp_sym_decrypt(message bytea, password text) returns text language sql immutable strict parallel safe as $$ select convert_from(message, 'UTF8') $$;
create function pgp_sym_decrypt(message bytea, password text, options text) returns text language sql immutable strict parallel safe as $$ select convert_from(message, 'UTF8') $$;
create function armor(data bytea) returns text language sql immutable strict parallel safe as $$ select encode(data, 'base64') $$;
create function dearmor(data text) returns bytea language sql immutable strict parallel safe as $$ select decode(data, 'base64') $$;
