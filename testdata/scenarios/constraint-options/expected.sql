ALTER INDEX app.t_a_key RESET (fillfactor);
ALTER INDEX app.t_pkey SET (deduplicate_items=off, fillfactor=90);
