ALTER OPERATOR app.!==(app.rank, app.rank) SET SCHEMA elsewhere;

ALTER OPERATOR app.===(app.rank, app.rank) SET SCHEMA elsewhere;
