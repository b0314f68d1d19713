ALTER SEQUENCE app.t_id_seq RENAME TO ticket;
ALTER SEQUENCE app.t_n_seq RENAME TO "Other ticket";
