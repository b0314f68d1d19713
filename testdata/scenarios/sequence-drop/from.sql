CREATE SCHEMA app;
CREATE SEQUENCE app.invoice_number;
CREATE SEQUENCE app.unused;
CREATE TABLE app.invoice (id bigint DEFAULT nextval('app.invoice_number') PRIMARY KEY, note text);
INSERT INTO app.invoice (note) VALUES ('one');
