-- Quotes, keywords, percent signs and parentheses in names and texts come through.
CREATE SCHEMA app;
CREATE TABLE app."Order" ("select" bigint, "a""b" text, note text,
    CONSTRAINT "it's (odd)" CHECK (note <> ')' AND "a""b" <> '(''"' OR (note) IS NULL),
    CONSTRAINT "check" CHECK (("select" > 1) OR ("select" < 0)),
    CONSTRAINT "primary" PRIMARY KEY ("select"));
CREATE INDEX "on ""it""" ON app."Order" ("a""b", (note || '(' || "a""b")) WHERE note LIKE '%\\)';
