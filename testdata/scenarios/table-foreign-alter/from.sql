CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FUNCTION app.noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FOREIGN TABLE app.t (
    id integer OPTIONS (column_name 'a', format 'x'),
    code integer NOT NULL,
    gone text,
    label text DEFAULT 'a',
    CONSTRAINT small CHECK (code < 10)
) SERVER s OPTIONS (path '/a', format 'csv');
CREATE TRIGGER noted BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.noted();
CREATE VIEW app.v AS SELECT code FROM app.t;
