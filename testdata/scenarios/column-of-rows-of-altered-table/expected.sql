DROP VIEW app.names;

-- table-rewrite: table app.history: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.history ALTER COLUMN before TYPE jsonb USING to_jsonb(before);
-- table-rewrite: table app.history: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.history ALTER COLUMN after TYPE jsonb USING to_jsonb(after);

-- data-loss: column app.item.gone: its values are lost
ALTER TABLE app.item DROP COLUMN gone;

-- table-rewrite: table app.item: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.item
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN name TYPE character varying(50);

ALTER TABLE app.item ADD COLUMN active boolean DEFAULT true NOT NULL;

-- table-rewrite: table app.history: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.history
    ALTER COLUMN before TYPE app.item USING jsonb_populate_record(NULL::app.item, before),
    ALTER COLUMN after TYPE app.item USING jsonb_populate_record(NULL::app.item, after);

CREATE VIEW app.names AS
SELECT history.at,
    (history.after).name AS name
   FROM app.history;
