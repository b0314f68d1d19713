-- Audits nothing; its settings (pgaudit.*) are custom settings that any session may set.
create function pgaudit_ddl_command_end() returns event_trigger language plpgsql as 'begin end';
create function pgaudit_sql_drop() returns event_trigger language plpgsql as 'begin end';
