-- Attributes of a composite type change places: each keeps its values.
CREATE SCHEMA app;
CREATE TYPE app.kind AS ENUM ('1', '2');
CREATE TYPE app.code AS (kind app.kind, part integer);
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
