DROP CAST (app.money AS numeric);

DROP FUNCTION app.amount(app.money);

DROP FUNCTION app.amount_2(app.money);
