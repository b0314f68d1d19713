ALTER OPERATOR app.!==(app.rank, app.rank) SET (RESTRICT = neqsel, JOIN = neqjoinsel);

ALTER OPERATOR app.===(app.rank, app.rank) SET (RESTRICT = NONE, JOIN = NONE);

ALTER OPERATOR app.@-(NONE, app.rank) OWNER TO operator_keeper;
