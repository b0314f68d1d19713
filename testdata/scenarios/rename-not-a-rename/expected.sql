-- data-loss: column app.t.gone: its values are lost
ALTER TABLE app.t DROP COLUMN gone;

-- data-loss: table app.countries: all its rows are lost
DROP TABLE app.countries;

-- data-loss: table app.log_2024: all its rows are lost
DROP TABLE app.log_2024;

CREATE TABLE app.cities (
    id integer NOT NULL,
    name text,
    CONSTRAINT cities_pkey PRIMARY KEY (id)
);

CREATE TABLE app.log_2025 (
    at timestamp with time zone,
    what text
);

ALTER TABLE app.log ATTACH PARTITION app.log_2025 FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');

ALTER TABLE app.t ADD COLUMN come text;
