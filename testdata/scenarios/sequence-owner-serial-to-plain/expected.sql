ALTER TABLE app.invoice ALTER COLUMN id DROP DEFAULT;

-- data-loss: sequence app.invoice_id_seq: its current value is lost
DROP SEQUENCE app.invoice_id_seq;
