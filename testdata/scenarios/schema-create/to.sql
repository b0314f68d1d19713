-- Schemas that are missing are created before what lives in them, for whom they should belong to.
CREATE SCHEMA app;
CREATE SCHEMA sales AUTHORIZATION scenario_owner;
COMMENT ON SCHEMA sales IS 'What was sold';
CREATE SCHEMA "Sales ""2""";
CREATE TABLE sales.orders (id bigint PRIMARY KEY);
CREATE TABLE "Sales ""2""".orders (id bigint PRIMARY KEY REFERENCES sales.orders);
