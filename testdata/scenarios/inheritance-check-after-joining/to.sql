-- A table joins its parent before the parent has a new check, which it so inherits; what it has of its own becomes the parent's, without its comment.
CREATE SCHEMA app;
CREATE TABLE app.base (id bigint NOT NULL, kind text);
CREATE TABLE app.child (id bigint NOT NULL, kind text);
ALTER TABLE app.child INHERIT app.base;
ALTER TABLE app.base ADD CONSTRAINT base_id_check CHECK (id > 0);
CREATE TABLE app.fresh (id bigint NOT NULL, kind text);
CREATE TABLE app.other (id bigint NOT NULL, kind text);
ALTER TABLE app.other INHERIT app.fresh;
ALTER TABLE app.fresh ADD CONSTRAINT fresh_id_check CHECK (id > 1);
CREATE TABLE app.event (id bigint NOT NULL, CONSTRAINT event_id_check CHECK (id > 0)) PARTITION BY RANGE (id);
CREATE TABLE app.event_1 (id bigint NOT NULL, CONSTRAINT event_id_check CHECK (id > 0));
ALTER TABLE app.event ATTACH PARTITION app.event_1 FOR VALUES FROM (0) TO (10);
