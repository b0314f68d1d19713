-- Tests belong to a test run, not to a migration: the name can be created, and the frame of a test.
create function plan(integer) returns text language sql as $$ select '1..' || $1 $$;
create function no_plan() returns setof text language sql as 'select null::text where false';
create function finish(exception_on_failure boolean default null) returns setof text language sql as 'select null::text where false';
create function ok(boolean, text) returns text language sql as $$ select 'ok - ' || $2 $$;
create function ok(boolean) returns text language sql as $$ select 'ok'::text $$;
create function pass(text default '') returns text language sql as $$ select 'ok - ' || $1 $$;
create function fail(text default '') returns text language sql as $$ select 'not ok - ' || $1 $$;
create function diag(msg text) returns text language sql as $$ select '# ' || $1 $$;
