ALTER TABLE app.invoice ALTER COLUMN id DROP DEFAULT;

-- data-loss: sequence app.invoice_number: its current value is lost
DROP SEQUENCE app.invoice_number;

-- data-loss: sequence app.unused: its current value is lost
DROP SEQUENCE app.unused;
