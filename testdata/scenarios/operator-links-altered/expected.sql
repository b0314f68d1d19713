ALTER OPERATOR app.!==(app.rank, app.rank) SET (COMMUTATOR = OPERATOR(app.!==), NEGATOR = OPERATOR(app.===));

ALTER OPERATOR app.<<<(app.rank, bigint) SET (COMMUTATOR = OPERATOR(app.>>>));

ALTER OPERATOR app.===(app.rank, app.rank) SET (COMMUTATOR = OPERATOR(app.===), HASHES, MERGES);
