DROP CAST (app.money AS numeric);

DROP CAST (app.money AS text);

DROP CAST (text AS app.mood);

CREATE CAST (app.money AS numeric) WITH FUNCTION app.amount_2(app.money);

CREATE CAST (app.money AS text) WITH FUNCTION app.told(app.money);

CREATE CAST (text AS app.mood) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS app.mood) IS 'stays';
