ALTER TABLE app.visit DETACH PARTITION app.visit_2;
ALTER TABLE app.visit_2 DROP CONSTRAINT visit_fkey;

ALTER TABLE app.event DETACH PARTITION app.event_2;
