-- data-loss: composite type app.address: the values of its attribute zone are lost
ALTER TYPE app.address DROP ATTRIBUTE zone, ADD ATTRIBUTE city text;
