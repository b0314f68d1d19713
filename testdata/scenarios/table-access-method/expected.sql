CREATE TABLE app.n (
    id bigint NOT NULL,
    CONSTRAINT n_pkey PRIMARY KEY (id)
) USING scenario_heap WITH (fillfactor=80);

ALTER TABLE app.t SET ACCESS METHOD scenario_heap;
