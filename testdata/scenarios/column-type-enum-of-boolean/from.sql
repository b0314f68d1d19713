CREATE SCHEMA app;
CREATE TABLE app.build (ok boolean, size integer, label text);
INSERT INTO app.build VALUES (NULL, NULL, 'done');
