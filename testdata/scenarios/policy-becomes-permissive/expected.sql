DROP POLICY others ON app.t;
DROP POLICY own ON app.t;

CREATE POLICY others ON app.t
    AS RESTRICTIVE
    USING (a > 1);

-- access-widened: policy app.t.own: it lets in, where it shut out before
CREATE POLICY own ON app.t
    USING (a > 0);
