ALTER TABLE app.letter DROP CONSTRAINT copy;
ALTER TABLE app.letter DROP CONSTRAINT receiver;
ALTER TABLE app.letter DROP CONSTRAINT reply;
ALTER TABLE app.letter DROP CONSTRAINT sender;
-- data-loss: column app.letter.stamp: its values are lost
ALTER TABLE app.letter DROP COLUMN stamp;

ALTER TYPE app.code RENAME TO code__aside;

CREATE TYPE app.code AS (
    kind app.kind,
    part integer
);

ALTER TYPE app.name RENAME TO name__aside;

CREATE TYPE app.name AS (
    family text,
    given text
);

ALTER TYPE app.person RENAME TO person__aside;

CREATE TYPE app.person AS (
    name app.name,
    others app.name[]
);

ALTER DOMAIN app.known RENAME TO known__aside;
CREATE DOMAIN app.known AS app.person;

-- table-rewrite: table app.item: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.item ALTER COLUMN code TYPE app.code USING CASE WHEN code IS DISTINCT FROM NULL THEN ROW((code).kind::text::app.kind, (code).part)::app.code END;

-- table-rewrite: table app.letter: all rows and indexes are written anew under ACCESS EXCLUSIVE
CREATE FUNCTION app.name__aside(app.name__aside)
    RETURNS app.name
    LANGUAGE sql
    IMMUTABLE STRICT
AS $function$SELECT ROW(($1).family, ($1).given)::app.name$function$;

CREATE CAST (app.name__aside AS app.name) WITH FUNCTION app.name__aside(app.name__aside);

CREATE FUNCTION app.person__aside(app.person__aside)
    RETURNS app.person
    LANGUAGE sql
    IMMUTABLE STRICT
AS $function$SELECT ROW(($1).name::app.name, ($1).others::app.name[])::app.person$function$;

CREATE CAST (app.person__aside AS app.person) WITH FUNCTION app.person__aside(app.person__aside);

ALTER TABLE app.letter
    ALTER COLUMN sender TYPE app.name USING CASE WHEN sender IS DISTINCT FROM NULL THEN ROW((sender).family, (sender).given)::app.name END,
    ALTER COLUMN receivers TYPE app.name[] USING receivers::app.name[],
    ALTER COLUMN copies TYPE app.person[] USING copies::app.person[],
    ALTER COLUMN reply TYPE app.known USING reply::app.known;

DROP CAST (app.name__aside AS app.name);
DROP FUNCTION app.name__aside(app.name__aside);
DROP CAST (app.person__aside AS app.person);
DROP FUNCTION app.person__aside(app.person__aside);
ALTER TABLE app.letter ADD CONSTRAINT copy CHECK (copies[1].others[1].given = 'Sam'::text);
ALTER TABLE app.letter ADD CONSTRAINT receiver CHECK (receivers[1][1].family = 'Poe'::text);
ALTER TABLE app.letter ADD CONSTRAINT reply CHECK ((reply).others[1].family = 'Orr'::text);
ALTER TABLE app.letter ADD CONSTRAINT sender CHECK ((sender).family = 'King'::text);

DROP TYPE app.code__aside;

DROP DOMAIN app.known__aside;

DROP TYPE app.person__aside;

DROP TYPE app.name__aside;
