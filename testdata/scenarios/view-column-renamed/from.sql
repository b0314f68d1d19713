CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT id, name FROM app.t;
INSERT INTO app.t VALUES (1, 'a');
CREATE VIEW app.over AS SELECT name, id FROM app.v;
COMMENT ON COLUMN app.v.name IS 'kept';
CREATE MATERIALIZED VIEW app.m AS SELECT id, name || '!' AS loud, count(*) FROM app.t GROUP BY id;
CREATE INDEX m_loud ON app.m (loud);
CREATE VIEW app.longer AS SELECT id AS "Old" FROM app.t;
