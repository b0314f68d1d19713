-- data-loss: column app.t.name: its values are lost
ALTER TABLE app.t DROP COLUMN name;

DROP COLLATION app.numeric_order;
