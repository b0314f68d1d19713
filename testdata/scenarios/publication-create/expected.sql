CREATE PUBLICATION "Nothing yet";

CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert', publish_via_partition_root = true);

CREATE PUBLICATION news FOR TABLE app.t, app.u;
COMMENT ON PUBLICATION news IS 'for the feed';
