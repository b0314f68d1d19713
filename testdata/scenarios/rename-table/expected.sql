-- taken for a rename: it keeps orders_id_seq
ALTER TABLE app.orders RENAME TO purchases;

ALTER INDEX app.orders_note RENAME TO purchases_note;

ALTER VIEW app.large RENAME TO large_purchases;

ALTER POLICY own ON app.purchases RENAME TO own_purchases;
ALTER TABLE app.purchases ADD COLUMN extra integer;
