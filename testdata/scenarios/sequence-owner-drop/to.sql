-- A sequence is released from its column and outlives it.
CREATE SCHEMA app;
CREATE SEQUENCE app.invoice_number_seq AS integer;
CREATE TABLE app.invoice (id integer PRIMARY KEY, note text);
