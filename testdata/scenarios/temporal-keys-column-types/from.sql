CREATE SCHEMA app;
CREATE EXTENSION btree_gist;
CREATE TABLE app.emp (id int, valid daterange, dept text, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE app.asg (emp int, valid daterange, FOREIGN KEY (emp, PERIOD valid) REFERENCES app.emp (id, PERIOD valid));
INSERT INTO app.emp VALUES (1,'[2024-01-01,2025-01-01)','x'); INSERT INTO app.asg VALUES (1,'[2024-02-01,2024-03-01)');
