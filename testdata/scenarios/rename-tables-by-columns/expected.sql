-- taken for a rename: the same columns and keys
ALTER TABLE public.customers RENAME TO clients;

-- taken for a rename: the same columns and keys
ALTER TABLE public.orders RENAME TO purchases;

-- taken for a rename: the same but for its name
ALTER SEQUENCE public.customers_id_seq RENAME TO clients_id_seq;

-- taken for a rename: the same but for its name
ALTER SEQUENCE public.orders_id_seq RENAME TO purchases_id_seq;

ALTER TABLE public.clients RENAME CONSTRAINT customers_email_key TO clients_email_key;
ALTER TABLE public.clients RENAME CONSTRAINT customers_pkey TO clients_pkey;

ALTER TABLE public.purchases RENAME CONSTRAINT orders_customer_id_fkey TO purchases_customer_id_fkey;
ALTER TABLE public.purchases RENAME CONSTRAINT orders_pkey TO purchases_pkey;

-- data-loss: table public.sizes: all its rows are lost
DROP TABLE public.sizes;

CREATE TABLE public.colours (
    id integer NOT NULL,
    name text,
    CONSTRAINT colours_pkey PRIMARY KEY (id)
);
