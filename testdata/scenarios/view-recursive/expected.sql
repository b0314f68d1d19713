CREATE VIEW app.ends AS
SELECT node.id
   FROM app.node
EXCEPT
 SELECT node.parent AS id
   FROM app.node
  ORDER BY 1;

CREATE VIEW app.tree AS
WITH RECURSIVE walk(id, depth) AS (
         SELECT node.id,
            0 AS "?column?"
           FROM app.node
          WHERE (node.parent IS NULL)
        UNION ALL
         SELECT n.id,
            (w.depth + 1)
           FROM (app.node n
             JOIN walk w ON ((n.parent = w.id)))
        )
 SELECT walk.id,
    walk.depth
   FROM walk;

CREATE VIEW app.deepest AS
SELECT tree.id
   FROM app.tree
  WHERE (tree.depth = ( SELECT max(tree_1.depth) AS max
           FROM app.tree tree_1));
