ALTER TYPE app.code RENAME TO code__aside;

CREATE TYPE app.code AS (
    kind app.kind,
    part integer
);

DROP TYPE app.code__aside;
