ALTER SEQUENCE app.invoice_number_seq OWNED BY NONE;

-- data-loss: column app.invoice.number: its values are lost
ALTER TABLE app.invoice DROP COLUMN number;
