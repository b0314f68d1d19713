-- A sequence passes from one column to another.
CREATE SCHEMA app;
CREATE TABLE app.invoice (id integer PRIMARY KEY, note text);
CREATE TABLE app.receipt (id integer PRIMARY KEY, note text);
CREATE SEQUENCE app.invoice_id_seq AS integer;
ALTER TABLE app.receipt ALTER COLUMN id SET DEFAULT nextval('app.invoice_id_seq');
ALTER SEQUENCE app.invoice_id_seq OWNED BY app.receipt.id;
