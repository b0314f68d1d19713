ALTER TABLE app.invoice ALTER COLUMN id DROP DEFAULT;

ALTER SEQUENCE app.invoice_id_seq OWNED BY app.receipt.id;

CREATE SEQUENCE app.other_seq AS smallint START WITH 5;

ALTER TABLE app.receipt ALTER COLUMN id SET DEFAULT nextval('app.invoice_id_seq'::regclass);

ALTER TABLE app.slip ALTER COLUMN id SET STATISTICS 50;
ALTER TABLE app.slip ALTER COLUMN id SET DEFAULT nextval('app.other_seq'::regclass);

-- data-loss: sequence app.slip_seq: its current value is lost
DROP SEQUENCE app.slip_seq;
