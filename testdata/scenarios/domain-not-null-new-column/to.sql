-- A domain that takes no null needs a value for each row that is there; the default of another must fulfil its check.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text NOT NULL;
CREATE DOMAIN app.level AS integer DEFAULT 1 CHECK (VALUE > 0);
CREATE TABLE app.empty (id integer PRIMARY KEY, code app.code);
CREATE TABLE app.t (id integer PRIMARY KEY, level app.level);
