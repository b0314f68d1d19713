CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE TYPE app.grade AS ENUM ('good', 'fair', 'bad');
CREATE TABLE app.u (during tsrange, moods app.mood[], shape box);
INSERT INTO app.u VALUES ('[2024-01-01,2024-02-03)', '{good,bad}', '(1,1),(0,0)');
CREATE TABLE app.t (at bigint, flag boolean, day date, code uuid, n int DEFAULT 7, tags text[], list int[]);
INSERT INTO app.t VALUES (NULL, true, '2024-02-03', NULL, 1, '{2024-01-01,2024-02-03}', '{1,2}');
