ALTER TABLE app.base DROP CONSTRAINT base_a_check;

CREATE TABLE app.event_2 (
    id integer NOT NULL
);

ALTER TABLE app.event_2 ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;
ALTER TABLE app.event ATTACH PARTITION app.event_2 FOR VALUES FROM (10) TO (20);

CREATE TABLE app.event_3 (
    id integer NOT NULL
);

ALTER TABLE app.event_3 ADD CONSTRAINT event_id_check CHECK (id > 0);
ALTER TABLE app.event ATTACH PARTITION app.event_3 FOR VALUES FROM (20) TO (30);

CREATE TABLE app.fresh (
    extra integer
) INHERITS (app.base);

ALTER TABLE app.base ADD CONSTRAINT base_a_check CHECK (a <> ''::text) NOT VALID;

CREATE TABLE app.below () INHERITS (app.fresh);

ALTER TABLE app.old VALIDATE CONSTRAINT base_a_check;
