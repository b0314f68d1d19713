-- taken for a rename: it keeps event_id
ALTER TABLE app.event RENAME TO event_old;

-- taken for a rename: it keeps second_key
ALTER TABLE app.second RENAME TO third;

-- taken for a rename: it keeps first_key
ALTER TABLE app.first RENAME TO second;

-- makes way: app.customer takes its name
ALTER VIEW app.customer RENAME TO customer__aside;

-- taken for a rename: it keeps customer_v2_pkey
ALTER TABLE app.customer_v2 RENAME TO customer;

-- makes way: app.b takes its name
ALTER TABLE app.b RENAME TO b__aside;

-- taken for a rename: the same columns
ALTER TABLE app.a RENAME TO b;

-- taken for a rename: the same columns
ALTER TABLE app.b__aside RENAME TO a;

DROP VIEW app.customer__aside;

CREATE TABLE app.event (
    id integer,
    day date NOT NULL
) PARTITION BY RANGE (day);
