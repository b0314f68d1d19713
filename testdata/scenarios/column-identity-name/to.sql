-- The sequence of an identity column is renamed, and keeps its value.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.ticket) PRIMARY KEY,
    n bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app."Other ticket"));
