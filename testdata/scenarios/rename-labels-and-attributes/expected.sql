-- taken for a rename: the same place
ALTER TYPE app.status RENAME VALUE 'shut' TO 'closed';

-- taken for a rename: the same place and type
ALTER TYPE app.address RENAME ATTRIBUTE zip TO postcode CASCADE;

-- irreversible: enum type app.status: PostgreSQL takes no label away: the way back makes the type anew, and a row with a new label stops it
ALTER TYPE app.status ADD VALUE 'found';
