-- taken for a rename: it keeps second_key
ALTER TABLE app.second RENAME TO third;

-- taken for a rename: it keeps first_key
ALTER TABLE app.first RENAME TO second;

ALTER TYPE app.status RENAME TO status_kind;

-- taken for a rename: it keeps event_id
ALTER TABLE app.event RENAME TO event_old;

-- makes way: app.shape takes its name
ALTER TABLE app.shape RENAME TO shape__aside;

ALTER TYPE app.form RENAME TO shape;

-- taken for a rename: the same columns
ALTER TABLE app.shape__aside RENAME TO form;

-- makes way: app.customer takes its name
ALTER VIEW app.customer RENAME TO customer__aside;

-- taken for a rename: it keeps customer_v2_pkey
ALTER TABLE app.customer_v2 RENAME TO customer;

-- makes way: app.task.task_ids takes its name
ALTER VIEW app.task_ids RENAME TO task_ids__aside;

ALTER INDEX app.slot RENAME TO task_ids;

ALTER VIEW app.task_ids__aside RENAME TO slot;

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

CREATE TABLE app.status (
    id integer NOT NULL,
    CONSTRAINT status_key PRIMARY KEY (id)
);
