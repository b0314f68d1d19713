CREATE TABLE app.base (
    id integer NOT NULL
);

CREATE TABLE app.before () INHERITS (app.base);

CREATE TABLE app.behind () INHERITS (app.base);

ALTER TABLE app.base ADD CONSTRAINT base_id_check CHECK (id > 0) NOT VALID;

CREATE TABLE app.crossed (
    id integer NOT NULL
) PARTITION BY RANGE (id);

CREATE TABLE app.crossed_1 PARTITION OF app.crossed FOR VALUES FROM (0) TO (10);

CREATE TABLE app.crossed_2 PARTITION OF app.crossed FOR VALUES FROM (10) TO (20);

ALTER TABLE app.crossed ADD CONSTRAINT crossed_a_check CHECK (id > 0) NOT VALID;
ALTER TABLE app.crossed ADD CONSTRAINT crossed_b_check CHECK (id > 1) NOT VALID;

ALTER TABLE app.crossed_1 VALIDATE CONSTRAINT crossed_a_check;

ALTER TABLE app.crossed_2 VALIDATE CONSTRAINT crossed_b_check;

CREATE TABLE app.event (
    id integer NOT NULL
) PARTITION BY RANGE (id);

CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES FROM (0) TO (10);

CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES FROM (10) TO (30) PARTITION BY RANGE (id);

CREATE TABLE app.event_2a PARTITION OF app.event_2 FOR VALUES FROM (10) TO (20);

ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;

CREATE TABLE app.event_2b PARTITION OF app.event_2 FOR VALUES FROM (20) TO (30);

CREATE TABLE app.event_3 PARTITION OF app.event FOR VALUES FROM (30) TO (50) PARTITION BY RANGE (id);

CREATE TABLE app.event_3a PARTITION OF app.event_3 FOR VALUES FROM (30) TO (40);

ALTER TABLE app.event_3 ADD CONSTRAINT event_3_id_check CHECK (id > 1) NOT VALID;

CREATE TABLE app.event_3b PARTITION OF app.event_3 FOR VALUES FROM (40) TO (50);

CREATE TABLE app.root_1 (
    id integer NOT NULL
) PARTITION BY RANGE (id);

CREATE TABLE app.root_1a PARTITION OF app.root_1 FOR VALUES FROM (0) TO (10);

CREATE TABLE app.root_1b PARTITION OF app.root_1 FOR VALUES FROM (10) TO (20);

ALTER TABLE app.root_1 ADD CONSTRAINT root_id_check CHECK (id > 0) NOT VALID;
ALTER TABLE app.root ATTACH PARTITION app.root_1 FOR VALUES FROM (0) TO (20);

ALTER TABLE app.root_1b VALIDATE CONSTRAINT root_id_check;
