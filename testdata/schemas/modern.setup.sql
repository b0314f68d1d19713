CREATE ROLE scenario_member NOLOGIN;
CREATE ROLE scenario_service NOLOGIN;
