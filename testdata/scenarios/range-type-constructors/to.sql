-- The constructors of a range type that is renamed or moved go with it, so that they are called as in the target.
CREATE SCHEMA app;
CREATE TYPE app.floatrange AS RANGE (subtype = double precision);
CREATE TYPE app.period AS RANGE (subtype = integer, multirange_type_name = app.span_multirange);
CREATE TABLE app.reading (id integer PRIMARY KEY, at app.floatrange, during app.period);
CREATE VIEW app.wide AS SELECT id FROM app.reading WHERE during && app.period(1, 10);
CREATE VIEW app.many AS SELECT app.floatmultirange(app.floatrange(1, 2, '[]')) AS m;
INSERT INTO app.reading VALUES (1, '[1,2)', '[1,5)'), (2, NULL, NULL);
