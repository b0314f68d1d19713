-- taken for a rename: the same place and type
ALTER TYPE app.place RENAME ATTRIBUTE zip TO postcode CASCADE;

ALTER VIEW app.places RENAME COLUMN zip TO postcode;
