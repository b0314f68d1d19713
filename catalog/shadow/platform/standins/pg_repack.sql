-- A tool for the command line; a migration only names it.
create schema repack;
create function repack.version() returns text language sql as $$ select 'pg_repack 1.5.0'::text $$;
