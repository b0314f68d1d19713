DROP VIEW app.x;

CREATE TABLE app.x (
    id integer
);
