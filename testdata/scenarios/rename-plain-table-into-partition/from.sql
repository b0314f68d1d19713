CREATE SCHEMA app;
CREATE TABLE app.ev (id bigint NOT NULL, at date NOT NULL, body text, CONSTRAINT ev_pkey PRIMARY KEY (id, at));
CREATE INDEX ev_at ON app.ev (at);
INSERT INTO app.ev VALUES (1,'2024-02-02','x');
