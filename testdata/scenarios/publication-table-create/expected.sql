CREATE TABLE app.later (
    id integer NOT NULL,
    CONSTRAINT later_pkey PRIMARY KEY (id)
);

ALTER PUBLICATION news ADD TABLE app.later;
ALTER PUBLICATION news ADD TABLE ONLY app.u;
