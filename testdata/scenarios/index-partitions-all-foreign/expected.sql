CREATE INDEX new_7 ON app.days (day) WHERE day IS NOT NULL;
