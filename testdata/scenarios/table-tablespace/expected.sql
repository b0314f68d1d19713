CREATE TABLE app.n (
    id bigint NOT NULL,
    note text,
    CONSTRAINT n_pkey PRIMARY KEY (id) USING INDEX TABLESPACE scenario_space
) TABLESPACE scenario_space;

CREATE INDEX n_note_idx ON app.n (note) TABLESPACE scenario_space;

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t SET TABLESPACE scenario_space;
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER INDEX app.t_note_excl SET TABLESPACE scenario_space;
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER INDEX app.t_pkey SET TABLESPACE scenario_space;
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER INDEX app.t_note_idx SET TABLESPACE scenario_space;
