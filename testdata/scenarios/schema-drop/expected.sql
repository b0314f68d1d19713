DROP VIEW old.recent;

-- data-loss: table old.orders: all its rows are lost
DROP TABLE old.orders;

DROP TYPE old.mood;

DROP SCHEMA old;
