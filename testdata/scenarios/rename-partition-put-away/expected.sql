-- taken for a rename: it keeps m_2023_v_idx
ALTER TABLE app.m_2023 RENAME TO m_2023_archived;

ALTER TABLE app.m DETACH PARTITION app.m_2023_archived;
