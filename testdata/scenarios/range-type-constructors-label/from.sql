CREATE TYPE mood AS ENUM ('sad', 'so-so', 'happy');
CREATE TYPE moods AS RANGE (subtype = mood);
CREATE TABLE day (moods moods, more moods_multirange);
INSERT INTO day VALUES ('[sad,happy]', '{[sad,sad],[happy,happy]}');
