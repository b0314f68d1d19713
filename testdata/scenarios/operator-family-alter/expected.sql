ALTER OPERATOR FAMILY app.rank_ops USING btree OWNER TO class_keeper;
