-- Tables, the indexes of keys and other indexes move to another tablespace, and new ones are created there.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY USING INDEX TABLESPACE scenario_space, note text,
    CONSTRAINT t_note_excl EXCLUDE USING btree (note WITH =) USING INDEX TABLESPACE scenario_space)
    TABLESPACE scenario_space;
CREATE INDEX t_note_idx ON app.t (note) TABLESPACE scenario_space;
CREATE TABLE app.n (id bigint PRIMARY KEY USING INDEX TABLESPACE scenario_space, note text) TABLESPACE scenario_space;
CREATE INDEX n_note_idx ON app.n (note) TABLESPACE scenario_space;
