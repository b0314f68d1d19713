-- A column of the same expression is renamed, and what stands on the view stays; one of another makes another view.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT id, name AS title FROM app.t;
CREATE VIEW app.over AS SELECT title AS name, id FROM app.v;
COMMENT ON COLUMN app.v.title IS 'kept';
INSERT INTO app.t VALUES (1, 'a');
CREATE MATERIALIZED VIEW app.m AS SELECT id, name || '!' AS "LOUD", count(*) AS n FROM app.t GROUP BY id;
CREATE INDEX m_loud ON app.m ("LOUD");
CREATE VIEW app.longer AS SELECT id + 1 AS new FROM app.t;
CREATE VIEW app.wider AS SELECT id AS "Key", name AS title, name || '?' AS asked, id + 1 AS next FROM app.t WHERE id > 0;
CREATE VIEW app.over_wider AS SELECT title AS name FROM app.wider;
