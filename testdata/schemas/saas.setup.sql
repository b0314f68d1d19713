CREATE ROLE scenario_anonymous NOLOGIN;
CREATE ROLE scenario_member NOLOGIN;
CREATE ROLE scenario_service NOLOGIN BYPASSRLS;
CREATE ROLE scenario_owner;
