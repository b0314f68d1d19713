ALTER TABLE app.log_a NO INHERIT app.log;
ALTER TABLE app.log_a DROP CONSTRAINT log_a_at_check;

ALTER TABLE app.log_b NO INHERIT app.log;
ALTER TABLE app.log_b DROP CONSTRAINT log_b_at_check;

-- data-loss: table app.log: all its rows are lost (it is dropped and created again)
DROP TABLE app.log;

CREATE TABLE app.log (
    id integer,
    at date NOT NULL
) PARTITION BY RANGE (at);

CREATE INDEX log_at ON ONLY app.log (at);

ALTER TABLE app.log ATTACH PARTITION app.log_a FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');

ALTER TABLE app.log ATTACH PARTITION app.log_b FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
