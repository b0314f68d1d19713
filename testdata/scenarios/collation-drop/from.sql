CREATE SCHEMA app;
CREATE COLLATION app.numeric_order (PROVIDER = icu, LOCALE = 'en-u-kn-true');
CREATE TABLE app.t (id integer PRIMARY KEY, name text COLLATE app.numeric_order);
