CREATE SCHEMA app;
CREATE TABLE app.booking (room int4range, during int4range) PARTITION BY LIST (room);
CREATE TABLE app.booking_1 PARTITION OF app.booking FOR VALUES IN ('[1,2)');
CREATE TABLE app.stay (room int4range, during int4range, CONSTRAINT stay_excl EXCLUDE USING gist (room WITH =, during WITH &&)) PARTITION BY LIST (room);
CREATE TABLE app.stay_1 PARTITION OF app.stay FOR VALUES IN ('[1,2)');
INSERT INTO app.booking VALUES ('[1,2)', '[1,2)'), ('[1,2)', '[2,3)');
INSERT INTO app.stay VALUES ('[1,2)', '[1,2)');
