CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a');
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS ("user" 'a', password 'kept on both sides');
CREATE USER MAPPING FOR scenario_reader SERVER s OPTIONS ("user" 'a', password '<password>');
CREATE USER MAPPING FOR scenario_owner SERVER s;
