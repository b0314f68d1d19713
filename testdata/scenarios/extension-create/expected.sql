CREATE SCHEMA extensions;

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA extensions;

ALTER TABLE app.reader ADD COLUMN email extensions.citext;
