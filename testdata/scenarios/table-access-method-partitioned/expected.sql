ALTER TABLE app.event SET ACCESS METHOD scenario_heap;

CREATE TABLE app.event_2 (
    kind integer
) USING scenario_heap;

ALTER TABLE app.event ATTACH PARTITION app.event_2 FOR VALUES IN (2);
