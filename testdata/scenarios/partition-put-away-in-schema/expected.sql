CREATE SCHEMA archive;

-- taken for a rename: it keeps m_2023_pkey
ALTER TABLE app.m_2023 SET SCHEMA archive;

ALTER TABLE app.m DETACH PARTITION archive.m_2023;

ALTER TABLE app.m ADD COLUMN note text;
