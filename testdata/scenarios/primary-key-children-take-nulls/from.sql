CREATE TABLE base (id integer);
CREATE TABLE child () INHERITS (base);
INSERT INTO base VALUES (1);
DO $$
BEGIN
    IF current_setting('server_version_num')::integer < 180000 THEN
        ALTER TABLE ONLY base ADD PRIMARY KEY (id);
        INSERT INTO child VALUES (NULL);
    ELSE
        ALTER TABLE base ADD PRIMARY KEY (id);
    END IF;
END
$$;
