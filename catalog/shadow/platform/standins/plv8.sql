-- Functions can be made, for nobody reads their bodies; called, they fail: PL/pgSQL's handler does not know JavaScript.
create function plv8_call_handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create trusted language plv8 handler plv8_call_handler;
create function plv8_version() returns text language sql as $$ select '3.1.10'::text $$;
create function plv8_reset() returns void language sql as 'select';
