ALTER TABLE app.label DROP CONSTRAINT label_parcel_fkey;

DROP INDEX app.parcel_depot_id CASCADE;
