-- A sequence passes from one column to another; one that a column owned goes while the column changes.
CREATE SCHEMA app;
CREATE TABLE app.invoice (id integer PRIMARY KEY, note text);
CREATE TABLE app.receipt (id integer PRIMARY KEY, note text);
CREATE SEQUENCE app.invoice_id_seq AS integer;
ALTER TABLE app.receipt ALTER COLUMN id SET DEFAULT nextval('app.invoice_id_seq');
ALTER SEQUENCE app.invoice_id_seq OWNED BY app.receipt.id;
CREATE SEQUENCE app.other_seq AS smallint START WITH 5;
CREATE TABLE app.slip (id bigint DEFAULT nextval('app.other_seq'));
ALTER TABLE app.slip ALTER COLUMN id SET STATISTICS 50;
