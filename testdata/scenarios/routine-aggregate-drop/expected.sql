DROP AGGREGATE app.at_fraction(double precision ORDER BY anyelement);

DROP AGGREGATE app.joined(VARIADIC text[]);

DROP AGGREGATE app.ranked(VARIADIC "any" ORDER BY VARIADIC "any");

DROP AGGREGATE app.row_count(*);

DROP AGGREGATE app.total(integer);
