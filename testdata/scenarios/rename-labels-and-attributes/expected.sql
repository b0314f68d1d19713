-- taken for a rename: the same place
ALTER TYPE app.status RENAME VALUE 'shut' TO 'closed';

-- taken for a rename: the same place and type
ALTER TYPE app.address RENAME ATTRIBUTE zip TO postcode CASCADE;

ALTER TYPE app.status ADD VALUE 'found';
