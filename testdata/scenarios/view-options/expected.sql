ALTER VIEW app.a SET (security_barrier=true, security_invoker=true);

ALTER VIEW app.b RESET (security_barrier);
ALTER VIEW app.b SET (check_option=cascaded);

CREATE OR REPLACE VIEW app.c WITH (security_barrier=true) AS
SELECT t.id
   FROM app.t
  WHERE (t.id > 0);
