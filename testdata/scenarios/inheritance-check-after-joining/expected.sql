COMMENT ON CONSTRAINT event_id_check ON app.event_1 IS NULL;

ALTER TABLE app.child INHERIT app.base;

ALTER TABLE app.base ADD CONSTRAINT base_id_check CHECK (id > 0);

ALTER TABLE app.event ATTACH PARTITION app.event_1 FOR VALUES FROM ('0') TO ('10');

CREATE TABLE app.fresh (
    id bigint NOT NULL,
    kind text
);

ALTER TABLE app.other INHERIT app.fresh;

ALTER TABLE app.fresh ADD CONSTRAINT fresh_id_check CHECK (id > 1);
