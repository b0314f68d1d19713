CREATE TABLE app.t (
    id integer NOT NULL,
    a integer,
    CONSTRAINT t_pkey PRIMARY KEY (id),
    CONSTRAINT t_a_key UNIQUE (a)
);

ALTER TABLE app.t ADD CONSTRAINT t_a_key_2 UNIQUE (a);
ALTER TABLE app.t ADD CONSTRAINT t_id_key UNIQUE (id);
