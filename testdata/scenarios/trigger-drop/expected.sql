DROP TRIGGER gone ON app.t;

DROP FUNCTION app.touch();
