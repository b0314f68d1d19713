-- long-lock: table app.reader: nobody can read or write it while an index is built
-- irreversible: column app.reader.name: how its values were written does not come back: text has more spellings than app.citext
ALTER TABLE app.reader
    ALTER COLUMN email TYPE text,
    ALTER COLUMN name TYPE app.citext USING name::app.citext;
