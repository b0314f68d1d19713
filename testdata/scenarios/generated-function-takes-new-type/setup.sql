CREATE ROLE anon;
CREATE ROLE authenticated;
CREATE ROLE service_role BYPASSRLS;
CREATE ROLE app_owner;
CREATE ROLE app_ro;
CREATE ROLE app_rw;
