-- row-order: routine app.all_t(): it takes or gives rows of table app.t, in which n now comes last, not before b: what it writes by position lands in other columns
ALTER TABLE app.t ADD COLUMN n text;

ALTER TABLE app.u ADD COLUMN n text;
