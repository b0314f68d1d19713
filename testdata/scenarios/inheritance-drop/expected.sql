ALTER TABLE app.child NO INHERIT app.base;
