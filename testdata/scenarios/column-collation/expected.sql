-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t
    ALTER COLUMN a TYPE text COLLATE "C",
    ALTER COLUMN b TYPE text;
