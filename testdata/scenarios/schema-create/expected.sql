CREATE SCHEMA "Sales ""2""";

CREATE SCHEMA sales AUTHORIZATION scenario_owner;
COMMENT ON SCHEMA sales IS 'What was sold';

CREATE TABLE sales.orders (
    id bigint NOT NULL,
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);

CREATE TABLE "Sales ""2""".orders (
    id bigint NOT NULL,
    CONSTRAINT orders_pkey PRIMARY KEY (id),
    CONSTRAINT orders_id_fkey FOREIGN KEY (id) REFERENCES sales.orders (id)
);
