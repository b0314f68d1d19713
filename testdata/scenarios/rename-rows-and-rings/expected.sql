-- taken for a rename: it keeps orders_key
ALTER TABLE app.orders RENAME TO orders_old;

-- taken for a rename: it keeps orders_new_key
ALTER TABLE app.orders_new RENAME TO orders;

-- taken for a rename: the same place and type
ALTER TABLE app.t RENAME COLUMN ends TO total;
-- taken for a rename: the same place and type
ALTER TABLE app.t RENAME COLUMN begins TO ends;

ALTER TABLE app.statement RENAME CONSTRAINT iban_check TO iban_form;

-- makes way: app.t.note takes its name
ALTER TABLE app.t RENAME COLUMN note TO note__aside;
-- taken for a rename: the same place and type
ALTER TABLE app.t RENAME COLUMN amount TO note;
-- taken for a rename: the same place and type
ALTER TABLE app.t RENAME COLUMN note__aside TO amount;

-- makes way: app.one.two_key takes its name
ALTER TABLE app.two RENAME CONSTRAINT two_key TO two_key__aside;

ALTER TABLE app.one RENAME CONSTRAINT one_key TO two_key;

ALTER TABLE app.two RENAME CONSTRAINT two_key__aside TO one_key;

ALTER INDEX app.j2 RENAME TO j3;
ALTER INDEX app.j1 RENAME TO j2;
-- makes way: app.k.c2 takes its name
ALTER TABLE app.k RENAME CONSTRAINT c2 TO c2__aside;
ALTER TABLE app.k RENAME CONSTRAINT c1 TO c2;
ALTER TABLE app.k RENAME CONSTRAINT c2__aside TO c1;
-- makes way: app.k.u2 takes its name
ALTER TABLE app.k RENAME CONSTRAINT u2 TO u2__aside;
ALTER TABLE app.k RENAME CONSTRAINT u1 TO u2;
ALTER TABLE app.k RENAME CONSTRAINT u2__aside TO u1;
-- makes way: app.k.i2 takes its name
ALTER INDEX app.i2 RENAME TO i2__aside;
ALTER INDEX app.i1 RENAME TO i2;
ALTER INDEX app.i2__aside RENAME TO i1;
