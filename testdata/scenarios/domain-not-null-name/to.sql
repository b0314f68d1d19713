-- The name of a domain's NOT NULL is kept, changed and added.
-- PostgreSQL 17
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text NOT NULL;
CREATE DOMAIN app.amount AS integer CONSTRAINT amount_given NOT NULL;
CREATE DOMAIN app.flag AS boolean CONSTRAINT flag_given NOT NULL;
CREATE DOMAIN app.label AS text CONSTRAINT label_given NOT NULL;
