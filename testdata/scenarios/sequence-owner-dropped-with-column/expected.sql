-- data-loss: column app.invoice.number: its values are lost
-- data-loss: sequence app.invoice_number_seq: its current value is lost
ALTER TABLE app.invoice DROP COLUMN number;

-- data-loss: table app.receipt: all its rows are lost
DROP TABLE app.receipt;
