DROP VIEW app.b;

DROP VIEW app.a;
