-- Expressions are changed and added in place.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a text, b text);
CREATE POLICY pair ON app.t USING (a = 'x') WITH CHECK (b = 'y');
COMMENT ON POLICY pair ON app.t IS 'kept';
CREATE POLICY gains ON app.t FOR UPDATE USING (true) WITH CHECK (id > 0);
CREATE POLICY moves ON app.t FOR SELECT USING (b = 'y');
