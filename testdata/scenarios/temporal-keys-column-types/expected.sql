-- taken for a rename: the same place and type
ALTER TABLE app.asg RENAME COLUMN valid TO valid_at;

-- taken for a rename: the same place and type
ALTER TABLE app.emp RENAME COLUMN valid TO valid_at;

ALTER TABLE app.asg RENAME CONSTRAINT asg_emp_valid_fkey TO asg_emp_valid_at_fkey;
ALTER TABLE app.asg DROP CONSTRAINT asg_emp_valid_at_fkey;
-- table-rewrite: table app.asg: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.asg ALTER COLUMN emp TYPE bigint;

-- table-rewrite: table app.emp: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.emp ALTER COLUMN id TYPE bigint;
ALTER TABLE app.emp RENAME CONSTRAINT emp_valid_not_null TO emp_valid_at_not_null;

ALTER TABLE app.asg ADD CONSTRAINT asg_emp_valid_at_fkey FOREIGN KEY (emp, PERIOD valid_at) REFERENCES app.emp (id, PERIOD valid_at);
