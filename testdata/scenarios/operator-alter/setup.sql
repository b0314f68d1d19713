CREATE ROLE operator_keeper;
