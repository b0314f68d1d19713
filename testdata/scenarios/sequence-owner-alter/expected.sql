ALTER TABLE app.invoice ALTER COLUMN id DROP DEFAULT;

ALTER SEQUENCE app.invoice_id_seq OWNED BY app.receipt.id;

ALTER TABLE app.receipt ALTER COLUMN id SET DEFAULT nextval('app.invoice_id_seq'::regclass);
