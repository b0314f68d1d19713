DROP INDEX app.folded_a_idx;
DROP INDEX app.folded_b_idx;

ALTER TABLE app.labelled DROP CONSTRAINT known_label;

ALTER TABLE app.folded
    ALTER COLUMN a TYPE text COLLATE "C",
    ALTER COLUMN b TYPE text;

CREATE INDEX folded_a_idx ON app.folded (lower(a) COLLATE "C");
CREATE INDEX folded_b_idx ON app.folded (lower(b) COLLATE "C");

ALTER TABLE app.labelled ALTER COLUMN name TYPE text COLLATE "C";
ALTER TABLE app.labelled ADD CONSTRAINT known_label FOREIGN KEY (name) REFERENCES app.label (name);

-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t
    ALTER COLUMN a TYPE text COLLATE "C",
    ALTER COLUMN b TYPE text;
