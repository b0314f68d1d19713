COMMENT ON INDEX app.account_email_key IS NULL;
DROP INDEX app.account_name_desc_idx;
DROP INDEX app.account_name_idx;
DROP INDEX app.account_name_part_idx;
ALTER TABLE app.account DROP CONSTRAINT account_code_key;
ALTER TABLE app.account ADD CONSTRAINT account_code_key UNIQUE USING INDEX account_code_idx DEFERRABLE;
ALTER TABLE app.account ADD CONSTRAINT account_email_key UNIQUE USING INDEX account_email_key;
ALTER TABLE app.account CLUSTER ON account_email_key;
-- long-lock: table app.account: nobody can read or write it while an index is built
ALTER TABLE app.account ADD CONSTRAINT account_name_key UNIQUE (name);
ALTER TABLE app.account ADD CONSTRAINT account_pkey PRIMARY KEY USING INDEX account_id_idx;
ALTER INDEX app.account_pkey SET (fillfactor=80);
COMMENT ON CONSTRAINT account_email_key ON app.account IS 'for logins';

ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, kind);

ALTER TABLE app.event_1 ADD CONSTRAINT event_1_pkey PRIMARY KEY USING INDEX event_1_idx;
ALTER INDEX app.event_pkey ATTACH PARTITION app.event_1_pkey;
