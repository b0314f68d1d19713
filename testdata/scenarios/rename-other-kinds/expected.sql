ALTER TYPE app.span RENAME TO stretch;

ALTER DOMAIN app.positive RENAME TO natural_number;

-- taken for a rename: the same but for its name
ALTER SEQUENCE app.counter RENAME TO ticks;

ALTER TABLE app.t RENAME CONSTRAINT t_unique TO t_id_key;

ALTER AGGREGATE app.total(integer) RENAME TO sum_of;

ALTER PROCEDURE app.work(integer) RENAME TO labour;

ALTER MATERIALIZED VIEW app.m RENAME TO ids;

ALTER RULE quiet ON app.t RENAME TO silent;
ALTER TRIGGER touch ON app.t RENAME TO touched;

ALTER DOMAIN app.natural_number RENAME CONSTRAINT above_zero TO more_than_zero;
