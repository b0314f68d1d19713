-- Sequences are created with what differs from the defaults of their types.
CREATE SCHEMA app;
CREATE SEQUENCE app.plain;
CREATE SEQUENCE app.small AS smallint;
CREATE SEQUENCE app.down AS integer INCREMENT BY -2 MINVALUE -100 MAXVALUE 10 START WITH 5 CACHE 7 CYCLE;
CREATE SEQUENCE app.backward INCREMENT BY -1;
CREATE TABLE app.invoice (id bigint DEFAULT nextval('app.plain') PRIMARY KEY);
