ALTER TABLE app.part DETACH PARTITION app.part_1;

CREATE DOMAIN app.code AS text CONSTRAINT code_there NOT NULL;
COMMENT ON CONSTRAINT code_there ON DOMAIN app.code IS 'Codes are never missing';

CREATE TABLE app.part_2 (
    k integer NOT NULL
);

ALTER TABLE app.part ATTACH PARTITION app.part_2 FOR VALUES IN (2);

ALTER TABLE app.t RENAME CONSTRAINT must_be_there TO t_named_not_null;
ALTER TABLE app.t RENAME CONSTRAINT t_plain_not_null TO now_named;
ALTER TABLE app.t VALIDATE CONSTRAINT later;
ALTER TABLE app.t ALTER COLUMN checked DROP NOT NULL;
ALTER TABLE app.t ADD CONSTRAINT checked_later NOT NULL checked NOT VALID;
ALTER TABLE app.t ALTER CONSTRAINT own_only INHERIT;
ALTER TABLE app.t ADD COLUMN added integer DEFAULT 3 CONSTRAINT added_with_a_name NOT NULL;
COMMENT ON CONSTRAINT t_noted_not_null ON app.t IS 'Since the audit';
