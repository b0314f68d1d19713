ALTER TABLE app.visit_2 RENAME CONSTRAINT visit_2_fkey TO visit_fkey;

ALTER TABLE app.event ADD COLUMN account_id bigint;
ALTER TABLE app.event ADD CONSTRAINT event_account_id_fkey FOREIGN KEY (account_id) REFERENCES app.account (id);

ALTER TABLE app.event_2023 ADD CONSTRAINT event_2023_id_fkey FOREIGN KEY (id) REFERENCES app.account (id) NOT VALID;

ALTER TABLE app.visit ADD CONSTRAINT visit_fkey FOREIGN KEY (id) REFERENCES app.account (id);
