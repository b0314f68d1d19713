ALTER TYPE app.note SET (RECEIVE = NONE, SEND = app.note_send, ANALYZE = ts_typanalyze, SUBSCRIPT = jsonb_subscript_handler, STORAGE = main);

DROP FUNCTION app.note_receive(internal);

ALTER TYPE app.tag SET (TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout);
ALTER TYPE app.tag OWNER TO type_keeper;

ALTER TABLE app.item ALTER COLUMN note SET STORAGE MAIN;
