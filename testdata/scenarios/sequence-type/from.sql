CREATE SCHEMA app;
CREATE SEQUENCE app.wider AS integer;
CREATE SEQUENCE app.narrower;
CREATE SEQUENCE app.bounded AS smallint MAXVALUE 100;
CREATE SEQUENCE app.at_the_bound AS integer;
CREATE SEQUENCE app.backward AS integer INCREMENT BY -1;
