ALTER OPERATOR FAMILY app.rank_hashed USING hash SET SCHEMA elsewhere;

ALTER OPERATOR FAMILY app.rank_ops USING btree RENAME TO by_number;

ALTER OPERATOR CLASS app.rank_hashed USING hash SET SCHEMA elsewhere;

ALTER OPERATOR CLASS app.rank_ops USING btree RENAME TO by_number;
