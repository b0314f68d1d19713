-- Labels are added to an enum at their places: before the first, between, and after one another.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('grim', 'gloomy', 'sad', 'so-so', 'ok', 'happy', 'ecstatic', 'over the moon');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.mood DEFAULT 'sad' NOT NULL);
