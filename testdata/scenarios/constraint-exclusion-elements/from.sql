CREATE SCHEMA app;
CREATE SCHEMA extensions;
CREATE EXTENSION ltree WITH SCHEMA extensions;
CREATE TABLE app.t (a text, b text, c text, d integer, e integer, area box, path extensions.ltree,
    CONSTRAINT column_excl EXCLUDE USING btree (a WITH =),
    CONSTRAINT expression_excl EXCLUDE USING btree (lower(a) WITH =),
    CONSTRAINT class_excl EXCLUDE USING btree (c WITH =),
    CONSTRAINT order_excl EXCLUDE USING btree (d WITH =),
    CONSTRAINT operator_excl EXCLUDE USING gist (area WITH &&),
    CONSTRAINT option_excl EXCLUDE USING gist (path WITH OPERATOR(extensions.=)),
    CONSTRAINT method_excl EXCLUDE USING btree (e WITH =));
INSERT INTO app.t VALUES ('x', 'y', 'z', 1, 2, '(1,1),(0,0)', 'a.b');
