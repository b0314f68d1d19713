-- A partition that a foreign key may refer to is detached before it is dropped, unless the foreign key goes first.
CREATE SCHEMA app;
CREATE TABLE app.account (region text, id bigint, PRIMARY KEY (region, id)) PARTITION BY LIST (region);
CREATE TABLE app.account_eu PARTITION OF app.account FOR VALUES IN ('eu');
CREATE TABLE app.payment (id bigint PRIMARY KEY, region text, account bigint, CONSTRAINT payment_account_fkey FOREIGN KEY (region, account) REFERENCES app.account (region, id));
CREATE TABLE app.plan (code text PRIMARY KEY) PARTITION BY LIST (code);
CREATE TABLE app.subscription (id bigint PRIMARY KEY, plan text);
