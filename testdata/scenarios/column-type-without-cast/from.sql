CREATE SCHEMA app;
CREATE TABLE app.t (at bigint, flag boolean, day date, code uuid, n int DEFAULT 7, tags text[], list int[]);
INSERT INTO app.t VALUES (NULL, true, '2024-02-03', NULL, 1, '{2024-01-01,2024-02-03}', '{1,2}');
