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

CREATE TABLE app.fresh () INHERITS (app.base);
