-- table-rewrite: materialized view app.a: all rows and indexes are written anew under ACCESS EXCLUSIVE
REFRESH MATERIALIZED VIEW app.a WITH NO DATA;

-- table-rewrite: materialized view app.b: all rows and indexes are written anew under ACCESS EXCLUSIVE
REFRESH MATERIALIZED VIEW app.b;
