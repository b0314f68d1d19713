CREATE SCHEMA app;
CREATE TABLE app.event (id bigint, day date NOT NULL, note varchar(20), code varchar(5), PRIMARY KEY (day, code)) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE INDEX event_note ON app.event (note);
CREATE TABLE app.plain (id bigint, note varchar(20), code varchar(5) PRIMARY KEY);
CREATE INDEX plain_note ON app.plain (note);
INSERT INTO app.event VALUES (1, '2023-03-03', 'x', 'c');
INSERT INTO app.plain VALUES (1, 'x', 'c');
