DROP VIEW app.v;

DROP FUNCTION app.one();

DROP FUNCTION app.one(text[]);
