-- A user mapping that is missing is created, and a word stands for the password, which is not read.
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS ("user" 'clerk', password '<password>');
