-- Options alone are changed by ALTER VIEW; where the query changes too, OR REPLACE repeats them.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE VIEW app.a WITH (security_barrier=true, security_invoker=true) AS SELECT id FROM app.t;
CREATE VIEW app.b AS SELECT id FROM app.t WITH CASCADED CHECK OPTION;
CREATE VIEW app.c WITH (security_barrier=true) AS SELECT id FROM app.t WHERE id > 0;
