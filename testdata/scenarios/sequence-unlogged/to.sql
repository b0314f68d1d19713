-- A sequence becomes unlogged, and another logged; a new one is unlogged from the start.
-- PostgreSQL 15
CREATE SCHEMA app;
CREATE UNLOGGED SEQUENCE app.a;
CREATE SEQUENCE app.b;
CREATE UNLOGGED SEQUENCE app.c;
