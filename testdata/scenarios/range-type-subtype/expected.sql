DROP TYPE app.words;

ALTER TYPE app.floatrange RENAME TO floatrange__aside;
CREATE TYPE app.floatrange AS RANGE (subtype = double precision);

CREATE TYPE app.words AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C");

DROP TYPE app.floatrange__aside;
