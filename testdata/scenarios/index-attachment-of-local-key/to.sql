-- An index to which a partition's own primary key is attached goes with that key, and what refers to it goes before.
CREATE SCHEMA app;
CREATE TABLE app.parcel (depot text, id bigint, weight numeric) PARTITION BY LIST (depot);
CREATE TABLE app.parcel_north PARTITION OF app.parcel FOR VALUES IN ('north');
CREATE TABLE app.parcel_south PARTITION OF app.parcel FOR VALUES IN ('south');
ALTER TABLE app.parcel_north ALTER COLUMN depot SET NOT NULL, ALTER COLUMN id SET NOT NULL;
CREATE TABLE app.label (id bigint PRIMARY KEY, depot text, parcel bigint);
