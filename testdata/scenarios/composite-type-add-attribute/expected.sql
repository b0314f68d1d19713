ALTER TYPE app.address ADD ATTRIBUTE number integer, ADD ATTRIBUTE city text COLLATE "C";
