CREATE TABLE app.t_2024_us (
    day date,
    region text,
    total integer
);

ALTER TABLE app.t_2024_us ADD CONSTRAINT total_positive CHECK (total > 0);
ALTER TABLE app.t_2024 ATTACH PARTITION app.t_2024_us FOR VALUES IN ('us');
