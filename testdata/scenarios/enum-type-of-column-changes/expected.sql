CREATE TYPE app.feeling AS ENUM ('happy', 'sad', 'bored');

-- table-rewrite: table app.person: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.person ALTER COLUMN mood TYPE app.feeling USING mood::text::app.feeling;
