CREATE TABLE region (id integer PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE region_1 PARTITION OF region FOR VALUES IN (1);
CREATE TABLE shop (id integer, region_id integer, CONSTRAINT shop_region FOREIGN KEY (region_id) REFERENCES region NOT ENFORCED);
CREATE TABLE stall (id integer, region_id integer, CONSTRAINT stall_region FOREIGN KEY (region_id) REFERENCES region NOT ENFORCED)
    PARTITION BY LIST (id);
CREATE TABLE stall_1 PARTITION OF stall FOR VALUES IN (1);
INSERT INTO region VALUES (1);
INSERT INTO shop VALUES (1, 7);
INSERT INTO stall VALUES (1, 7);
