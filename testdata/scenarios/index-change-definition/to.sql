-- What an index is made of cannot change: it is dropped and created, and its comment comes back.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text, j jsonb, tags text[], ts tsvector, made timestamptz);
CREATE INDEX one_idx ON app.t (b);
CREATE INDEX two_idx ON app.t (a DESC, b);
CREATE INDEX three_idx ON app.t (a) WHERE b IS NOT NULL;
CREATE INDEX four_idx ON app.t (upper(a));
CREATE INDEX five_idx ON app.t USING hash (a);
CREATE INDEX six_idx ON app.t (a) INCLUDE (id);
CREATE INDEX seven_idx ON app.t (a);
CREATE UNIQUE INDEX eight_idx ON app.t (b) NULLS NOT DISTINCT;
COMMENT ON INDEX app.two_idx IS 'kept';
