-- The type of a sequence changes: a bound that was the old type's becomes the new one's, another stays.
CREATE SCHEMA app;
CREATE SEQUENCE app.wider AS bigint;
CREATE SEQUENCE app.narrower AS smallint;
CREATE SEQUENCE app.bounded AS bigint MAXVALUE 100;
CREATE SEQUENCE app.at_the_bound AS bigint MAXVALUE 2147483647;
CREATE SEQUENCE app.backward AS bigint INCREMENT BY -1;
