DROP VIEW app.recent;

ALTER TABLE app.event DETACH PARTITION app.event_new;

ALTER TABLE app.event DETACH PARTITION app.event_old;

ALTER TABLE app.item DETACH PARTITION app.item_a;

ALTER TABLE app.item DETACH PARTITION app.item_b;

DROP TABLE app.event;

DROP TABLE app.item;

ALTER TYPE app.kind RENAME TO kind__aside;
CREATE TYPE app.kind AS ENUM ('a', 'b');

CREATE TABLE app.event (
    id integer NOT NULL,
    at timestamp without time zone NOT NULL,
    note text
) PARTITION BY RANGE (at, id);

ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, at);
CREATE INDEX event_note_idx ON ONLY app.event (note);

-- table-rewrite: table app.event_new: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.event_new ALTER COLUMN at TYPE timestamp without time zone;
ALTER TABLE app.event ATTACH PARTITION app.event_new DEFAULT;

-- table-rewrite: table app.event_old: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.event_old ALTER COLUMN at TYPE timestamp without time zone;
ALTER TABLE app.event ATTACH PARTITION app.event_old FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2024-01-01 00:00:00', 0);

CREATE TABLE app.item (
    kind app.kind,
    n integer
) PARTITION BY LIST (kind);

-- table-rewrite: table app.item_a: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.item_a ALTER COLUMN kind TYPE app.kind USING kind::text::app.kind;
ALTER TABLE app.item ATTACH PARTITION app.item_a FOR VALUES IN ('a');

-- table-rewrite: table app.item_b: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.item_b ALTER COLUMN kind TYPE app.kind USING kind::text::app.kind;
ALTER TABLE app.item ATTACH PARTITION app.item_b FOR VALUES IN ('b');

CREATE VIEW app.recent AS
SELECT event.id
   FROM app.event
  WHERE (event.at > '2024-01-01 00:00:00'::timestamp without time zone);

DROP TYPE app.kind__aside;
