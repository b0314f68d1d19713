CREATE TABLE base (id integer);
CREATE TABLE child () INHERITS (base);
CREATE TABLE known (id integer NOT NULL);
CREATE TABLE open_child () INHERITS (known);
INSERT INTO base VALUES (1);
DO $$
BEGIN
    IF current_setting('server_version_num')::integer < 180000 THEN
        ALTER TABLE open_child ALTER COLUMN id DROP NOT NULL;
        INSERT INTO child VALUES (NULL);
        INSERT INTO open_child VALUES (NULL);
    END IF;
END
$$;
