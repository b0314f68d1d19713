-- The options of a sequence are altered in place, and only those that differ.
CREATE SCHEMA app;
CREATE SEQUENCE app.a INCREMENT BY 2 MINVALUE -10 MAXVALUE 1000 START WITH 7 CACHE 20 CYCLE;
CREATE SEQUENCE app.b START WITH 6;
CREATE SEQUENCE app.c;
