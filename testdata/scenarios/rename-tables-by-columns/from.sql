CREATE TABLE customers (id serial PRIMARY KEY, email text NOT NULL UNIQUE, name text);
CREATE TABLE orders (id serial PRIMARY KEY, customer_id integer REFERENCES customers, total numeric);
CREATE TABLE sizes (id integer PRIMARY KEY, name text);
INSERT INTO customers (email) VALUES ('a');
INSERT INTO orders (customer_id, total) VALUES (1, 5);
INSERT INTO sizes VALUES (1, 'small');
