-- Tables that refer to each other are created first and tied together afterwards.
CREATE SCHEMA app;
CREATE TABLE app.team (id bigint PRIMARY KEY, lead_id bigint NOT NULL);
CREATE TABLE app.person (id bigint PRIMARY KEY, team_id bigint, boss_id bigint REFERENCES app.person (id),
    CONSTRAINT person_team_fkey FOREIGN KEY (team_id) REFERENCES app.team (id) DEFERRABLE);
ALTER TABLE app.team ADD CONSTRAINT team_lead_fkey FOREIGN KEY (lead_id) REFERENCES app.person (id)
    DEFERRABLE INITIALLY DEFERRED;
