-- taken for a rename: the same place and type
ALTER TYPE app.place RENAME ATTRIBUTE zip TO postcode CASCADE;

DROP VIEW app.places;

CREATE VIEW app.places AS
SELECT place_list.postcode
   FROM app.place_list;
