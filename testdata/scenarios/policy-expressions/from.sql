CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a text, b text);
CREATE POLICY pair ON app.t USING (a = 'x') WITH CHECK (a = 'x');
COMMENT ON POLICY pair ON app.t IS 'kept';
CREATE POLICY gains ON app.t FOR UPDATE USING (true);
CREATE POLICY moves ON app.t FOR SELECT USING (a = 'x');
INSERT INTO app.t VALUES (1, 'x', 'y');
