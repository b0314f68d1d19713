ALTER OPERATOR FAMILY app.rank_ops USING btree ADD FUNCTION 1 (app.rank, bigint) app.rank_cmp8(app.rank,bigint);
ALTER OPERATOR FAMILY app.rank_ops USING btree ADD OPERATOR 1 app.<(app.rank,bigint);
ALTER OPERATOR FAMILY app.rank_ops USING btree ADD OPERATOR 3 app.=(app.rank,bigint);
