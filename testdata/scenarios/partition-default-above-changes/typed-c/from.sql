CREATE TYPE item AS (id integer, name text, price numeric);
CREATE TABLE items OF item (CONSTRAINT items_old PRIMARY KEY (id), CONSTRAINT old_check CHECK (price > 0), CONSTRAINT old_unique UNIQUE (name));
CREATE TABLE refs (id integer CONSTRAINT refs_fk REFERENCES items);
CREATE TABLE parts OF item (id PRIMARY KEY, CONSTRAINT parts_item_old FOREIGN KEY (id) REFERENCES items);
INSERT INTO items VALUES (1, 'a', 2);
INSERT INTO parts VALUES (1, 'a', 2);
