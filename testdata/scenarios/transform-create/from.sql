CREATE SCHEMA app;
CREATE TYPE app.small AS ENUM ('a');
