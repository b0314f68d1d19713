-- Operator classes for another type, with another operator, another support function.
CREATE SCHEMA app;
CREATE FUNCTION app.consistent(internal, point, smallint, oid, internal) RETURNS boolean LANGUAGE internal AS 'gist_point_consistent';
CREATE OPERATOR CLASS app.some FOR TYPE bigint USING btree AS OPERATOR 2 <=, FUNCTION 1 btint8cmp(bigint, bigint);
CREATE OPERATOR CLASS app.places FOR TYPE point USING gist AS FUNCTION 2 gist_box_union(internal, internal);
