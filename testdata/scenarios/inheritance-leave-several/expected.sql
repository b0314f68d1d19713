ALTER TABLE app.a_far NO INHERIT app.base;

ALTER TABLE app.leaves NO INHERIT app.one;
ALTER TABLE app.leaves NO INHERIT app.two;
ALTER TABLE app.leaves DROP CONSTRAINT positive;

ALTER TABLE app.stays NO INHERIT app.one;

ALTER TABLE app.z_far NO INHERIT app.base;

ALTER TABLE app.near NO INHERIT app.base;
ALTER TABLE app.near DROP CONSTRAINT base_id_check;
ALTER TABLE app.near DROP CONSTRAINT base_late_check;

-- data-loss: table app.base: all its rows are lost
DROP TABLE app.base;
