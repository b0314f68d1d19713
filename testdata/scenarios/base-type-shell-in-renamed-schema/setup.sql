CREATE ROLE type_keeper;
