ALTER TRIGGER each_statement ON app.t RENAME TO once;

ALTER TABLE app.t_1 ENABLE ALWAYS TRIGGER each_row;

ALTER TABLE app.t_1_1 DISABLE TRIGGER each_row;
