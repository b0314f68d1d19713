CREATE SCHEMA app;
CREATE TYPE app.place AS (id integer, zip text);
CREATE TABLE app.place_list OF app.place (PRIMARY KEY (id));
CREATE INDEX place_list_zip_idx ON app.place_list (zip);
CREATE VIEW app.places AS SELECT zip FROM app.place_list;
INSERT INTO app.place_list VALUES (1, '12345');
