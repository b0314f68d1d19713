-- data-loss: composite type app.money_t: values of its attribute amt that do not fit its new type are cut or rounded
ALTER TYPE app.money_t RENAME TO money_t__aside;

CREATE TYPE app.money_t AS (
    amt numeric(20,2),
    cur text
);

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN m TYPE app.money_t USING CASE WHEN m IS DISTINCT FROM NULL THEN ROW((m).amt, (m).cur)::app.money_t END;

DROP TYPE app.money_t__aside;
