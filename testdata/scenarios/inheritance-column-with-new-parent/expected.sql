ALTER TABLE app.child INHERIT app.base;

ALTER TABLE app.base ADD COLUMN noted timestamp with time zone DEFAULT '2024-01-01 00:00:00+00'::timestamp with time zone;
