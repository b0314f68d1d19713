ALTER TYPE app.floatmultirange SET SCHEMA other;
