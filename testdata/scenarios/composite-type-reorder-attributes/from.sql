CREATE SCHEMA app;
CREATE TYPE app.kind AS ENUM ('1', '2');
CREATE TYPE app.code AS (part integer, kind app.kind);
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
INSERT INTO app.item VALUES (1, (1, '1')), (2, (2, '2')), (3, NULL);
