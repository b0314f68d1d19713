DROP FOREIGN TABLE app.events;

DROP FOREIGN TABLE app.moved;

-- data-loss: table app.orders: all its rows are lost (it is dropped and created again)
DROP TABLE app.orders;

CREATE TABLE app.events (
    id integer,
    happened date
);

CREATE FOREIGN TABLE app.moved (
    id integer
) SERVER other;

CREATE FOREIGN TABLE app.orders (
    id integer NOT NULL,
    total numeric
) SERVER s;
