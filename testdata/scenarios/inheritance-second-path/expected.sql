ALTER TABLE app.far INHERIT app.base;
