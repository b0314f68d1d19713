DROP INDEX app.new_7;
