-- RENAME CONSTRAINT is refused of a table of a type.
CREATE TYPE item AS (id integer, name text, price numeric);
CREATE TABLE items OF item (CONSTRAINT items_key PRIMARY KEY (id), CONSTRAINT price_is_positive CHECK (price > 0), CONSTRAINT name_is_unique UNIQUE (name));
CREATE TABLE refs (id integer CONSTRAINT refs_fk REFERENCES items);
CREATE TABLE parts OF item (id PRIMARY KEY, CONSTRAINT parts_item FOREIGN KEY (id) REFERENCES items);
INSERT INTO items VALUES (1, 'a', 2);
INSERT INTO parts VALUES (1, 'a', 2);
