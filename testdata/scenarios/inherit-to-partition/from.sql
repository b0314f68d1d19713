CREATE SCHEMA app;
CREATE TABLE app.log (id int, at date NOT NULL);
CREATE TABLE app.log_a (id int, at date NOT NULL, CHECK (at >= '2023-01-01' AND at < '2024-01-01')) INHERITS (app.log);
CREATE TABLE app.log_b (id int, at date NOT NULL, CHECK (at >= '2024-01-01' AND at < '2025-01-01')) INHERITS (app.log);
CREATE INDEX log_a_at ON app.log_a (at);
CREATE INDEX log_b_at ON app.log_b (at);
INSERT INTO app.log_a VALUES (1, '2023-03-03');
INSERT INTO app.log_b VALUES (2, '2024-03-03');
