DROP PUBLICATION wide;

ALTER PUBLICATION news SET (publish = 'insert, delete', publish_via_partition_root = true);

ALTER PUBLICATION owned OWNER TO scenario_superuser;

CREATE PUBLICATION wide FOR ALL TABLES;
COMMENT ON PUBLICATION wide IS 'stays';
