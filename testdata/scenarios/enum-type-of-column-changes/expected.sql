CREATE TYPE app.feeling AS ENUM ('happy', 'sad', 'bored');
