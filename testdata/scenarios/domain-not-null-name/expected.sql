ALTER DOMAIN app.amount RENAME CONSTRAINT amount_not_null TO amount_given;

ALTER DOMAIN app.code RENAME CONSTRAINT code_given TO code_not_null;

ALTER DOMAIN app.flag ADD CONSTRAINT flag_given NOT NULL;

CREATE DOMAIN app.label AS text CONSTRAINT label_given NOT NULL;
