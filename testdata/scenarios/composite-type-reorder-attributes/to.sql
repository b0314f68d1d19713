-- Attributes of a composite type change places: each keeps its values, also within arrays, rows and domains.
CREATE SCHEMA app;
CREATE TYPE app.kind AS ENUM ('1', '2');
CREATE TYPE app.code AS (kind app.kind, part integer);
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
CREATE TYPE app.name AS (family text, given text);
CREATE TYPE app.person AS (name app.name, others app.name[]);
CREATE DOMAIN app.known AS app.person;
CREATE TABLE app.letter (sender app.name, receivers app.name[], copies app.person[], reply app.known,
    CONSTRAINT sender CHECK ((sender).family = 'King'), CONSTRAINT receiver CHECK ((receivers[1][1]).family = 'Poe'),
    CONSTRAINT copy CHECK ((((copies)[1]).others[1]).given = 'Sam'), CONSTRAINT reply CHECK (((reply).others[1]).family = 'Orr'));
