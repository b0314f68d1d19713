ALTER OPERATOR FAMILY app.rank_ops USING btree DROP OPERATOR 1 (app.rank, bigint);
ALTER OPERATOR FAMILY app.rank_ops USING btree DROP OPERATOR 3 (app.rank, bigint);

DROP OPERATOR app.=(app.rank, bigint);
