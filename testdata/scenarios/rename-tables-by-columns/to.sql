-- Where all the names that could tell have changed, three columns and the keys do; an id and a name do not.
CREATE TABLE clients (id serial PRIMARY KEY, email text NOT NULL UNIQUE, name text);
CREATE TABLE purchases (id serial PRIMARY KEY, customer_id integer REFERENCES clients, total numeric);
CREATE TABLE colours (id integer PRIMARY KEY, name text);
INSERT INTO clients (email) VALUES ('a');
INSERT INTO purchases (customer_id, total) VALUES (1, 5);
INSERT INTO colours VALUES (1, 'red');
