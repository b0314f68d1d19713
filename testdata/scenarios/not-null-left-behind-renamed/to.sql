-- What a partition takes along when it leaves has another name here.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TABLE app.m (id integer CONSTRAINT m_id NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE app.m1 (id integer CONSTRAINT mine NOT NULL, at date NOT NULL);
INSERT INTO app.m1 VALUES (1, '2024-02-02');
