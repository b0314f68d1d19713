-- Answers every query with an error; comments that steer it (@graphql) are plain comments and stay.
create function resolve(query text, variables jsonb default '{}', "operationName" text default null, extensions jsonb default null)
returns jsonb language sql as $$
  select jsonb_build_object('errors', jsonb_build_array(jsonb_build_object('message', 'no GraphQL in a shadow')))
$$;
create function comment_directive(comment_ text) returns jsonb language sql immutable as $$ select '{}'::jsonb $$;
create function exception(message text) returns text language plpgsql as $$
begin
  raise exception using errcode = '22000', message = message;
end
$$;
create sequence seq_schema_version as integer cycle;
create function get_schema_version() returns integer language sql security definer as
  $$ select last_value::integer from graphql.seq_schema_version $$;
create function increment_schema_version() returns event_trigger language plpgsql security definer as
  $$ begin perform nextval('graphql.seq_schema_version'); end $$;
