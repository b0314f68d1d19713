CREATE SCHEMA app;
CREATE DOMAIN app.code AS text CONSTRAINT code_given NOT NULL;
CREATE DOMAIN app.amount AS integer NOT NULL;
CREATE DOMAIN app.flag AS boolean;
