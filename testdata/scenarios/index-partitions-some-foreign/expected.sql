DROP INDEX app.days_day;
