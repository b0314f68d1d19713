CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer);
