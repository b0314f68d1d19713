-- data-loss: column app.item.code: its values are lost
ALTER TABLE app.item DROP COLUMN code;

DROP DOMAIN app.code;
