-- What there is of foreign data is renamed and moved.
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE FOREIGN DATA WRAPPER wrapper OPTIONS (a '1');
CREATE SERVER server FOREIGN DATA WRAPPER wrapper OPTIONS (b '2');
CREATE USER MAPPING FOR PUBLIC SERVER server OPTIONS ("user" 'x', password 'kept');
CREATE FOREIGN TABLE app.renamed (id integer, name text) SERVER server;
CREATE FOREIGN TABLE other.u (id integer, code text) SERVER server;
