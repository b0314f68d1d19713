CREATE SCHEMA app;
CREATE TYPE app.kind AS ENUM ('1', '2');
CREATE TYPE app.code AS (part integer, kind app.kind);
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
INSERT INTO app.item VALUES (1, (1, '1')), (2, (2, '2')), (3, NULL);
CREATE TYPE app.name AS (given text, family text);
CREATE TYPE app.person AS (name app.name, others app.name[]);
CREATE DOMAIN app.known AS app.person;
-- As text, rows with other places are other rows: the checks tell whether the values are at theirs.
CREATE TABLE app.letter (sender app.name, receivers app.name[], copies app.person[], reply app.known, stamp text,
    CONSTRAINT sender CHECK ((sender).family = 'King'), CONSTRAINT receiver CHECK ((receivers[1][1]).family = 'Poe'),
    CONSTRAINT copy CHECK ((((copies)[1]).others[1]).given = 'Sam'), CONSTRAINT reply CHECK (((reply).others[1]).family = 'Orr'));
INSERT INTO app.letter VALUES (('Ada', 'King'), ARRAY[[('Jo', 'Poe'), NULL], [('Al', 'Roe'), (NULL, 'Doe')]]::app.name[],
    ARRAY[(('Ed', 'Lee'), ARRAY[('Sam', 'Fox')]::app.name[])]::app.person[], (NULL, ARRAY[('Sue', 'Orr')]::app.name[])),
    (NULL, NULL, NULL, NULL);
