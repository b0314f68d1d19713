-- The columns of a temporal foreign key take other types: it is made anew around that.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE EXTENSION btree_gist;
CREATE TABLE app.emp (id bigint, valid_at daterange, dept text, PRIMARY KEY (id, valid_at WITHOUT OVERLAPS));
CREATE TABLE app.asg (emp bigint, valid_at daterange, FOREIGN KEY (emp, PERIOD valid_at) REFERENCES app.emp (id, PERIOD valid_at));
