-- Of the options of a user mapping those change that are no secrets; of the others a word stands for the value.
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', api_key '<api_key>');
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS ("user" 'b', password 'kept on both sides');
CREATE USER MAPPING FOR scenario_reader SERVER s OPTIONS ("user" 'a', token '<token>');
CREATE USER MAPPING FOR scenario_owner SERVER s OPTIONS (password '<password>');
