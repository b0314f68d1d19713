CREATE TABLE app.base (
    id bigint NOT NULL,
    a text,
    CONSTRAINT base_a_check CHECK (a <> ''::text)
);

CREATE TABLE app.doubled (
    n integer,
    twice integer GENERATED ALWAYS AS ((n * 2)) STORED
);

CREATE TABLE app.doubled_child (
    twice integer
) INHERITS (app.doubled);

CREATE TABLE app.stamped (
    made date DEFAULT '2020-01-01'::date,
    CONSTRAINT stamped_check CHECK (made > '2000-01-01'::date) NO INHERIT
);

CREATE TABLE app.child (
    extra integer,
    CONSTRAINT child_extra_check CHECK (extra > 0)
) INHERITS (app.stamped, app.base);

ALTER TABLE ONLY app.child ALTER COLUMN made DROP DEFAULT;
ALTER TABLE ONLY app.child ALTER COLUMN a SET DEFAULT 'none'::text;
ALTER TABLE app.child ALTER COLUMN a SET NOT NULL;
ALTER TABLE app.child ALTER COLUMN a SET STATISTICS 50;
ALTER TABLE app.child ADD CONSTRAINT child_pkey PRIMARY KEY (id);
CREATE INDEX child_extra_idx ON app.child (extra);
