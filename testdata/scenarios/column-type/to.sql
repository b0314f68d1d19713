-- A column changes its type where it stands: the view on it is taken down and brought back, index, default, storage and compression follow.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, price numeric(12,4) DEFAULT 0 NOT NULL, code text, at date, short varchar(3));
ALTER TABLE app.t ALTER COLUMN code SET STORAGE EXTERNAL;
ALTER TABLE app.t ALTER COLUMN code SET COMPRESSION pglz;
CREATE INDEX t_code_idx ON app.t (code);
CREATE VIEW app.v AS SELECT id, price FROM app.t;
GRANT SELECT ON app.v TO scenario_reader;
