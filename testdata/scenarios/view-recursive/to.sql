-- A view with a recursive query, with set operations and with a subquery is written as the server gives it.
CREATE SCHEMA app;
CREATE TABLE app.node (id integer PRIMARY KEY, parent integer);
CREATE VIEW app.tree AS WITH RECURSIVE walk(id, depth) AS (
    SELECT id, 0 FROM app.node WHERE parent IS NULL
    UNION ALL SELECT n.id, w.depth + 1 FROM app.node n JOIN walk w ON n.parent = w.id)
    SELECT id, depth FROM walk;
CREATE VIEW app.ends AS SELECT id FROM app.node EXCEPT SELECT parent FROM app.node ORDER BY 1;
CREATE VIEW app.deepest AS SELECT id FROM app.tree WHERE depth = (SELECT max(depth) FROM app.tree);
