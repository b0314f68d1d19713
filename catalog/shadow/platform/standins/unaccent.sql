-- Leaves the text as it is.
create function unaccent(text) returns text language sql stable strict parallel safe as 'select $1';
create function unaccent(regdictionary, text) returns text language sql stable strict parallel safe as 'select $2';
create text search dictionary unaccent (template = pg_catalog.simple);
