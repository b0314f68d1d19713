-- A constructor of a range gets another name, and a label comes: on the way back, where the type is made anew, it has its old one.
CREATE TYPE mood AS ENUM ('sad', 'low', 'so-so', 'happy');
CREATE TYPE moods AS RANGE (subtype = mood);
ALTER FUNCTION moods_multirange(moods[]) RENAME TO several;
CREATE TABLE day (moods moods, more moods_multirange);
INSERT INTO day VALUES ('[sad,happy]', '{[sad,sad],[happy,happy]}');
