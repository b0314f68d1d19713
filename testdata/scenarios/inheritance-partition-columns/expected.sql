ALTER TABLE app.event ADD COLUMN state text DEFAULT 'new'::text NOT NULL;
ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0);
