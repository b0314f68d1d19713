-- An exclusion constraint is made anew when its method, its operators or anything else about its elements is another.
CREATE SCHEMA app;
CREATE SCHEMA extensions;
CREATE EXTENSION ltree WITH SCHEMA extensions;
CREATE TABLE app.t (a text, b text, c text, d integer, e integer, area box, path extensions.ltree,
    CONSTRAINT column_excl EXCLUDE USING btree (b WITH =),
    CONSTRAINT expression_excl EXCLUDE USING btree (upper(a) COLLATE "C" WITH =),
    CONSTRAINT class_excl EXCLUDE USING btree (c text_pattern_ops WITH =),
    CONSTRAINT order_excl EXCLUDE USING btree (d DESC WITH =),
    CONSTRAINT operator_excl EXCLUDE USING gist (area WITH ~=),
    CONSTRAINT option_excl EXCLUDE USING gist (path extensions.gist_ltree_ops (siglen = 32) WITH OPERATOR(extensions.=)),
    CONSTRAINT method_excl EXCLUDE USING hash (e WITH =));
