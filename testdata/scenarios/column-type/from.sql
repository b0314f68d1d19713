CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, price numeric(8,2) DEFAULT 0 NOT NULL, code varchar(10), at text, short text);
ALTER TABLE app.t ALTER COLUMN code SET STORAGE EXTERNAL;
ALTER TABLE app.t ALTER COLUMN code SET COMPRESSION pglz;
CREATE INDEX t_code_idx ON app.t (code);
CREATE VIEW app.v AS SELECT id, price FROM app.t;
GRANT SELECT ON app.v TO scenario_reader;
INSERT INTO app.t VALUES (1, 2.50, 'a', '2024-01-01', 'abc');
