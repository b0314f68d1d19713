CREATE SCHEMA app;
CREATE TABLE app.post (id bigint NOT NULL, day date NOT NULL, title text) PARTITION BY RANGE (day);
CREATE INDEX post_title_idx ON app.post (title);
CREATE TABLE app.post_2023 (id bigint NOT NULL, day date NOT NULL, title text);
CREATE INDEX post_2023_by_title ON app.post_2023 (title);
CREATE INDEX post_2023_by_id ON app.post_2023 (id);
INSERT INTO app.post_2023 VALUES (1, '2023-05-01', 'x');
