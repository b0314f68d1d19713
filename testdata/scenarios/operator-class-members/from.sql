CREATE SCHEMA app;
CREATE FUNCTION app.consistent(internal, point, smallint, oid, internal) RETURNS boolean LANGUAGE internal AS 'gist_point_consistent';
CREATE OPERATOR CLASS app.some FOR TYPE integer USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS app.places FOR TYPE point USING gist AS FUNCTION 1 app.consistent(internal, point, smallint, oid, internal);
