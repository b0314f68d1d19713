CREATE SCHEMA app;
CREATE TABLE app.node (id integer PRIMARY KEY, parent integer);
INSERT INTO app.node VALUES (1, NULL), (2, 1);
