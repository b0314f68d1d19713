CREATE SCHEMA app;
CREATE TABLE app.invoice (id serial PRIMARY KEY, note text);
CREATE TABLE app.receipt (id integer PRIMARY KEY, note text);
CREATE SEQUENCE app.slip_seq;
CREATE TABLE app.slip (id bigint DEFAULT nextval('app.slip_seq'));
ALTER SEQUENCE app.slip_seq OWNED BY app.slip.id;
INSERT INTO app.invoice (note) VALUES ('one');
INSERT INTO app.receipt VALUES (1, 'one');
