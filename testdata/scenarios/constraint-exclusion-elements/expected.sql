ALTER TABLE app.t DROP CONSTRAINT class_excl;
ALTER TABLE app.t DROP CONSTRAINT column_excl;
ALTER TABLE app.t DROP CONSTRAINT expression_excl;
ALTER TABLE app.t DROP CONSTRAINT method_excl;
ALTER TABLE app.t DROP CONSTRAINT operator_excl;
ALTER TABLE app.t DROP CONSTRAINT option_excl;
ALTER TABLE app.t DROP CONSTRAINT order_excl;
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT class_excl EXCLUDE USING btree (c text_pattern_ops WITH =);
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT column_excl EXCLUDE USING btree (b WITH =);
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT expression_excl EXCLUDE USING btree (upper(a) COLLATE "C" WITH =);
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT method_excl EXCLUDE USING hash (e WITH =);
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT operator_excl EXCLUDE USING gist (area WITH ~=);
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT option_excl EXCLUDE USING gist (path extensions.gist_ltree_ops (siglen=32) WITH OPERATOR(extensions.=));
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT order_excl EXCLUDE USING btree (d DESC WITH =);
