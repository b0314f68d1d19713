-- A primary key makes its columns not null in every child unless it is added ONLY (the way back); since PostgreSQL 18 it always
-- does. pg_dump cannot write the side with the key, so that this is the one without.
CREATE TABLE base (id integer);
CREATE TABLE child () INHERITS (base);
INSERT INTO base VALUES (1);
DO $$
BEGIN
    IF current_setting('server_version_num')::integer < 180000 THEN
        INSERT INTO child VALUES (NULL);
    END IF;
END
$$;
