CREATE TABLE app.n (
    id bigint NOT NULL,
    CONSTRAINT n_pkey PRIMARY KEY (id)
) USING scenario_heap WITH (fillfactor=80);

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t SET ACCESS METHOD scenario_heap;
