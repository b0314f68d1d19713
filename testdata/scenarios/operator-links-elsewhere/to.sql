-- An operator gets its commutator and negator from elsewhere.
CREATE SCHEMA app;
CREATE SCHEMA elsewhere;
CREATE FUNCTION app.same(point, point) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 ~= $2';
CREATE FUNCTION app.other(point, point) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT NOT $1 ~= $2';
CREATE OPERATOR app.=== (FUNCTION = app.same, LEFTARG = point, RIGHTARG = point, COMMUTATOR = OPERATOR(elsewhere.=~=), NEGATOR = OPERATOR(elsewhere.!~=));
CREATE OPERATOR app.==== (FUNCTION = app.same, LEFTARG = point, RIGHTARG = point);
CREATE OPERATOR elsewhere.=~= (FUNCTION = app.same, LEFTARG = point, RIGHTARG = point, COMMUTATOR = OPERATOR(app.===));
CREATE OPERATOR app.!== (FUNCTION = app.other, LEFTARG = point, RIGHTARG = point);
CREATE OPERATOR elsewhere.!~= (FUNCTION = app.other, LEFTARG = point, RIGHTARG = point, NEGATOR = OPERATOR(app.===));
