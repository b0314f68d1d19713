CREATE ROLE class_keeper;
