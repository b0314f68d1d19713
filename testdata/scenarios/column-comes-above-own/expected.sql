ALTER TABLE app.base ADD COLUMN id integer;
