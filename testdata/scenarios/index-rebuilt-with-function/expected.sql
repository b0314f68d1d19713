SET check_function_bodies = off;

DROP INDEX app.t_fold_idx;
ALTER TABLE app.t DROP CONSTRAINT t_a_check;

DROP FUNCTION app.fold(text);

CREATE FUNCTION app.fold(value text)
    RETURNS text
    LANGUAGE sql
    IMMUTABLE
AS $$SELECT lower(value)$$;

ALTER TABLE app.t ADD CONSTRAINT t_a_check CHECK (app.fold(a) <> ''::text);
CREATE INDEX t_fold_idx ON app.t (app.fold(a));
