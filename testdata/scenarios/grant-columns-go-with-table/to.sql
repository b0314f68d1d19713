-- What is revoked on a table is not revoked on its columns again, only what the table's REVOKE does not take.
CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b integer, c integer);
