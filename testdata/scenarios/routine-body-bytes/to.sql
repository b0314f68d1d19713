-- Bodies come out byte for byte: dollar quotes of any tag, line ends, backslashes, a dollar sign at the end.
CREATE SCHEMA app;
CREATE FUNCTION app.quotes() RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN $$a$$ || $function$b$function$; END';
CREATE FUNCTION app.tail() RETURNS text LANGUAGE sql AS 'SELECT ''2'' -- $$';
CREATE FUNCTION app.lines() RETURNS text LANGUAGE plpgsql AS E'\r\n  BEGIN\r\n\tRETURN E''\\\\n é'';\r\nEND\n\n';
