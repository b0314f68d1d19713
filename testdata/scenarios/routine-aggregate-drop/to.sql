-- Aggregates of every sort are dropped by the arguments that DROP AGGREGATE wants.
CREATE SCHEMA app;
