CREATE SCHEMA app;
CREATE TABLE app.item (id integer PRIMARY KEY, price numeric NOT NULL);
INSERT INTO app.item VALUES (1, 9.5), (2, 12);
