CREATE TABLE app.person (
    id bigint NOT NULL,
    team_id bigint,
    boss_id bigint,
    CONSTRAINT person_pkey PRIMARY KEY (id)
);

ALTER TABLE app.person ADD CONSTRAINT person_boss_id_fkey FOREIGN KEY (boss_id) REFERENCES app.person (id);

CREATE TABLE app.team (
    id bigint NOT NULL,
    lead_id bigint NOT NULL,
    CONSTRAINT team_pkey PRIMARY KEY (id)
);

ALTER TABLE app.person ADD CONSTRAINT person_team_fkey FOREIGN KEY (team_id) REFERENCES app.team (id) DEFERRABLE;

ALTER TABLE app.team ADD CONSTRAINT team_lead_fkey FOREIGN KEY (lead_id) REFERENCES app.person (id) DEFERRABLE INITIALLY DEFERRED;
