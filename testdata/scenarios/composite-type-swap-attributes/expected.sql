ALTER TYPE app.address DROP ATTRIBUTE zone, ADD ATTRIBUTE city text;
