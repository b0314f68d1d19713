-- An expression cannot be taken away in place: the policy is made anew with its comment.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE POLICY a ON app.t FOR UPDATE USING (true);
COMMENT ON POLICY a ON app.t IS 'kept';
CREATE POLICY b ON app.t WITH CHECK (id > 0);
