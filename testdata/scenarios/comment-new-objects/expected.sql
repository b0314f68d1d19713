DROP VIEW app.v;

CREATE SCHEMA more;
COMMENT ON SCHEMA more IS 'New';

CREATE TABLE more.t (
    id integer NOT NULL,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE more.t IS 'New';
COMMENT ON COLUMN more.t.id IS 'New';
COMMENT ON CONSTRAINT t_pkey ON more.t IS 'New';

CREATE VIEW app.v AS
SELECT t.n
   FROM app.t;

COMMENT ON COLUMN app.v.n IS 'The number';
COMMENT ON VIEW app.v IS 'A view';
