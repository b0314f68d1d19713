CREATE TYPE app.status AS ENUM ('open', 'done');

-- table-rewrite: table app.build: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.build
    ALTER COLUMN ok TYPE app.status USING ok::text::app.status,
    ALTER COLUMN size TYPE app.status USING size::text::app.status,
    ALTER COLUMN label TYPE app.status USING label::app.status;
