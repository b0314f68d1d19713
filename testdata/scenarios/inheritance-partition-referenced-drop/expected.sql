ALTER TABLE app.subscription DROP CONSTRAINT subscription_plan_fkey;

ALTER TABLE app.account DETACH PARTITION app.account_us;

-- data-loss: table app.account_us_1: all its rows are lost
DROP TABLE app.account_us_1;

DROP TABLE app.account_us;

ALTER TABLE app.account DROP CONSTRAINT account_id_key;

-- data-loss: table app.plan_old: all its rows are lost
DROP TABLE app.plan_old;
