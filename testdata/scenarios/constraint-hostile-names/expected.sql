CREATE TABLE app."Order" (
    "select" bigint NOT NULL,
    "a""b" text,
    note text,
    CONSTRAINT "primary" PRIMARY KEY ("select"),
    CONSTRAINT "check" CHECK (("select" > 1) OR ("select" < 0)),
    CONSTRAINT "it's (odd)" CHECK (((note <> ')'::text) AND ("a""b" <> '(''"'::text)) OR (note IS NULL))
);

CREATE INDEX "on ""it""" ON app."Order" ("a""b", ((note || '('::text) || "a""b")) WHERE note ~~ '%\\)'::text;
