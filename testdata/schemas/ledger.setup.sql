CREATE ROLE scenario_accountant;
CREATE ROLE scenario_auditor;
