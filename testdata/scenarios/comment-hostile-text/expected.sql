COMMENT ON TABLE app."Odd ""name""" IS E'It''s "quoted" */ -- \\ and
	two lines; $$ $1';

COMMENT ON COLUMN app."Odd ""name"""."a.b" IS E'\\';
COMMENT ON COLUMN app."Odd ""name""".plain IS 'Grüße, 世界';
