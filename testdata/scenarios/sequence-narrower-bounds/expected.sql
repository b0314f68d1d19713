ALTER SEQUENCE app.apart MINVALUE 20 MAXVALUE 30 START WITH 20 RESTART;

SELECT pg_catalog.setval('app.down', -50, false) FROM app.down WHERE last_value > -50;
ALTER SEQUENCE app.down MINVALUE -200 MAXVALUE -50 START WITH -50;

SELECT pg_catalog.setval('app.high', 400) FROM app.high WHERE last_value > 400;
ALTER SEQUENCE app.high MAXVALUE 400 START WITH 300;

SELECT pg_catalog.setval('app.low', 100, false) FROM app.low WHERE last_value < 100;
ALTER SEQUENCE app.low MINVALUE 100 START WITH 100;

SELECT pg_catalog.setval('app.t_id_seq', 9) FROM app.t_id_seq WHERE last_value > 9;
ALTER TABLE app.t ALTER COLUMN id SET MAXVALUE 9 SET START WITH 2;
