-- A schema changes hands, and what lives in it does not.
CREATE SCHEMA app AUTHORIZATION scenario_clerk;
CREATE TABLE app.t (id bigint PRIMARY KEY);
