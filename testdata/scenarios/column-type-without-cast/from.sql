CREATE SCHEMA app;
CREATE TABLE app.t (at bigint, flag boolean, day date, code uuid, n int DEFAULT 7);
INSERT INTO app.t VALUES (NULL, true, '2024-02-03', NULL, 1);
