ALTER DOMAIN app.amount SET DEFAULT 5;

ALTER DOMAIN app.code SET DEFAULT ('b'::text || 'c'::text);

ALTER DOMAIN app.flag DROP DEFAULT;
