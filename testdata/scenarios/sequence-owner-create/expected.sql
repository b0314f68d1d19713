CREATE SEQUENCE app."invoice_Line_seq";

CREATE SEQUENCE app.invoice_id_seq AS integer;

CREATE TABLE app.invoice (
    id integer DEFAULT nextval('app.invoice_id_seq'::regclass) NOT NULL,
    "Line" bigint DEFAULT nextval('app."invoice_Line_seq"'::regclass) NOT NULL,
    note text,
    CONSTRAINT invoice_pkey PRIMARY KEY (id)
);

ALTER SEQUENCE app."invoice_Line_seq" OWNED BY app.invoice."Line";

ALTER SEQUENCE app.invoice_id_seq OWNED BY app.invoice.id;
