-- long-lock: table app.event_2023: nobody can read or write it while an index is built
ALTER TABLE app.event
    ALTER COLUMN note TYPE character varying(30),
    ALTER COLUMN code TYPE character varying(6);

ALTER TABLE app.plain
    ALTER COLUMN note TYPE character varying(30),
    ALTER COLUMN code TYPE character varying(6);
