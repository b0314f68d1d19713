-- The policies speak of their own table under an alias that comes of its name.
CREATE SCHEMA app;
CREATE TABLE app.message (id integer CONSTRAINT pk PRIMARY KEY, author text, parent integer);
CREATE POLICY p ON app.message USING (EXISTS (SELECT FROM app.message WHERE message.parent = id));
