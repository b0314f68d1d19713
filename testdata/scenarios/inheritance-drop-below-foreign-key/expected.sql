CREATE TABLE app.t_2024_us (
    day date NOT NULL,
    region text NOT NULL,
    id integer NOT NULL,
    customer integer
);

ALTER TABLE app.t_2024_us ADD CONSTRAINT t_2024_us_pkey PRIMARY KEY (day, region, id);
ALTER TABLE app.t_2024 ATTACH PARTITION app.t_2024_us FOR VALUES IN ('us');
