-- A newer application: what PostgreSQL 15 to 17 brought, in one place.
-- PostgreSQL 17
CREATE SCHEMA rooms;
CREATE SCHEMA api;

CREATE TYPE rooms.state AS ENUM ('asked', 'held', 'booked');
CREATE TABLE rooms.tenants (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text STORAGE external NOT NULL,
    external_id text,
    CONSTRAINT tenants_external_id_key UNIQUE NULLS NOT DISTINCT (external_id)
);
CREATE TABLE rooms.rooms (
    tenant_id integer NOT NULL REFERENCES rooms.tenants,
    id integer NOT NULL,
    label text COMPRESSION pglz,
    area numeric(5,-1),
    fee numeric(2,4) DEFAULT 0.0025,
    PRIMARY KEY (tenant_id, id)
);
CREATE TABLE rooms.bookings (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL,
    room_id integer,
    days datemultirange NOT NULL,
    nights integer GENERATED ALWAYS AS (upper(days) - lower(days)) STORED,
    state rooms.state DEFAULT 'asked' NOT NULL,
    details jsonb,
    CONSTRAINT bookings_room_fkey FOREIGN KEY (tenant_id, room_id) REFERENCES rooms.rooms ON DELETE SET NULL (room_id),
    CONSTRAINT bookings_details_check CHECK (details IS JSON OBJECT WITH UNIQUE KEYS)
);
CREATE UNIQUE INDEX bookings_one_question ON rooms.bookings (room_id) NULLS NOT DISTINCT WHERE state = 'asked';
CREATE TABLE rooms.visits (
    at timestamptz NOT NULL,
    tenant_id integer NOT NULL,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    door text NOT NULL
) PARTITION BY RANGE (at);
CREATE TABLE rooms.visits_2026 PARTITION OF rooms.visits FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2027-01-01 00:00+00');
CREATE TABLE rooms.visits_rest PARTITION OF rooms.visits DEFAULT;
CREATE INDEX visits_at_idx ON rooms.visits USING brin (at timestamptz_minmax_multi_ops (values_per_range = 16));

ALTER TABLE rooms.bookings ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON rooms.bookings TO scenario_member USING (tenant_id = current_setting('app.tenant')::integer);
CREATE VIEW api.bookings WITH (security_invoker = true, security_barrier) AS
    SELECT b.id, b.days, b.nights, r.label, d.guest, d.meals
      FROM rooms.bookings b
      LEFT JOIN rooms.rooms r USING (tenant_id)
      CROSS JOIN LATERAL JSON_TABLE(coalesce(b.details, '{}'), '$' COLUMNS (guest text PATH '$.guest',
                                                                           meals integer PATH '$.meals' DEFAULT 0 ON EMPTY)) d
     WHERE r.id = b.room_id;
CREATE VIEW api.guests WITH (security_invoker) AS
    SELECT id, JSON_VALUE(details, '$.guest' RETURNING text) AS guest, ANY_VALUE(state) AS state
      FROM rooms.bookings GROUP BY id;
CREATE FUNCTION rooms.settle(tenant integer) RETURNS void
LANGUAGE sql
BEGIN ATOMIC
  MERGE INTO rooms.bookings b
  USING rooms.rooms r ON r.tenant_id = b.tenant_id AND r.id = b.room_id
   WHEN MATCHED AND b.tenant_id = tenant AND b.state = 'held' THEN UPDATE SET state = 'booked'
   WHEN NOT MATCHED BY SOURCE AND b.tenant_id = tenant AND b.state = 'held' THEN DELETE;
END;
CREATE FUNCTION rooms.hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER hold BEFORE INSERT ON rooms.visits FOR EACH ROW EXECUTE FUNCTION rooms.hold();
CREATE PUBLICATION rooms_out FOR TABLE rooms.bookings (id, tenant_id, state) WHERE (tenant_id > 0 AND room_id IS NOT NULL);
CREATE PUBLICATION all_of_api FOR TABLES IN SCHEMA api;

GRANT USAGE ON SCHEMA api, rooms TO scenario_member;
GRANT SELECT ON rooms.bookings, api.bookings TO scenario_member;
GRANT MAINTAIN ON rooms.visits TO scenario_service;
ALTER DEFAULT PRIVILEGES IN SCHEMA rooms GRANT MAINTAIN ON TABLES TO scenario_service;

INSERT INTO rooms.tenants (name) VALUES ('Inn');
INSERT INTO rooms.rooms VALUES (1, 1, 'Attic', 120), (1, 2, 'Cellar', 80);
INSERT INTO rooms.bookings (tenant_id, room_id, days, state, details) VALUES
    (1, 1, '{[2026-01-01,2026-01-05)}', 'held', '{"guest": "Ida"}'), (1, 2, '{[2026-02-01,2026-02-02)}', 'asked', NULL);
INSERT INTO rooms.visits (at, tenant_id, door) VALUES ('2026-05-05', 1, 'front'), ('2020-05-05', 1, 'back');
