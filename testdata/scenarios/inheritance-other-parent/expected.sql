ALTER TABLE app.child ALTER COLUMN kind SET DEFAULT 'b'::text;

CREATE TABLE app.other (
    id bigint NOT NULL,
    kind text DEFAULT 'b'::text,
    CONSTRAINT id_positive CHECK (id > 0)
);

ALTER TABLE app.child INHERIT app.other;
ALTER TABLE app.child NO INHERIT app.base;

ALTER TABLE app.base ADD COLUMN note text;
