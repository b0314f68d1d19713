CREATE SEQUENCE app.backward INCREMENT BY -1;

CREATE SEQUENCE app.down AS integer START WITH 5 INCREMENT BY -2 MINVALUE -100 MAXVALUE 10 CACHE 7 CYCLE;

CREATE SEQUENCE app.plain;

CREATE SEQUENCE app.small AS smallint;

CREATE TABLE app.invoice (
    id bigint DEFAULT nextval('app.plain'::regclass) NOT NULL,
    CONSTRAINT invoice_pkey PRIMARY KEY (id)
);
