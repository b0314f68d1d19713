-- The columns of a typed table are renamed with the attributes of its type.
CREATE SCHEMA app;
CREATE TYPE app.place AS (id integer, postcode text);
CREATE TABLE app.place_list OF app.place (PRIMARY KEY (id));
CREATE INDEX place_list_zip_idx ON app.place_list (postcode);
CREATE VIEW app.places AS SELECT postcode FROM app.place_list;
