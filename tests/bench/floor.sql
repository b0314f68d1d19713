-- What it costs psql to ask for everything that a schema consists of, the simple way: every definition deparsed by the server.
-- One round trip each, the rows thrown away.
\pset format unaligned
\pset tuples_only on
\o /dev/null
SET search_path = '';
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT oid, nspname, nspowner, nspacl
  FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema';
SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, c.relowner, c.relacl, c.reloptions, c.relrowsecurity,
       c.relforcerowsecurity, c.relreplident, c.reltablespace, c.relam
  FROM pg_catalog.pg_class c
 WHERE c.relnamespace = ANY (ARRAY(SELECT oid FROM pg_catalog.pg_namespace
                                    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'));
SELECT a.attrelid, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
       a.attgenerated, a.attcollation, a.attstorage, a.attacl, a.attoptions, pg_catalog.pg_get_expr(d.adbin, d.adrelid)
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
   AND c.relnamespace = ANY (ARRAY(SELECT oid FROM pg_catalog.pg_namespace
                                    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'));
SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
 WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
   AND c.relnamespace = ANY (ARRAY(SELECT oid FROM pg_catalog.pg_namespace
                                    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'));
SELECT oid, conrelid, conname, contype, pg_catalog.pg_get_constraintdef(oid)
  FROM pg_catalog.pg_constraint WHERE conrelid >= 16384 OR contypid >= 16384;
SELECT oid, conrelid, conname, contype, conkey, confkey, confrelid, confdeltype
  FROM pg_catalog.pg_constraint WHERE conrelid >= 16384 OR contypid >= 16384;
SELECT indexrelid, indrelid, pg_catalog.pg_get_indexdef(indexrelid)
  FROM pg_catalog.pg_index
 WHERE indrelid >= 16384 AND indrelid IN (SELECT oid FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'm'));
SELECT polrelid, polname, polcmd, polpermissive, polroles, pg_catalog.pg_get_expr(polqual, polrelid),
       pg_catalog.pg_get_expr(polwithcheck, polrelid)
  FROM pg_catalog.pg_policy;
SELECT oid, tgrelid, pg_catalog.pg_get_triggerdef(oid) FROM pg_catalog.pg_trigger WHERE NOT tgisinternal;
SELECT oid, proname, proowner, proacl, pg_catalog.pg_get_functiondef(oid)
  FROM pg_catalog.pg_proc WHERE oid >= 16384 AND prokind IN ('f', 'p');
SELECT oid, pg_catalog.pg_get_viewdef(oid) FROM pg_catalog.pg_class WHERE relkind IN ('v', 'm') AND oid >= 16384;
SELECT * FROM pg_catalog.pg_sequence;
SELECT oid, typname, typtype, typowner, typacl
  FROM pg_catalog.pg_type WHERE oid >= 16384 AND typtype <> 'c' AND typelem = 0;
SELECT classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype FROM pg_catalog.pg_depend WHERE objid >= 16384;
SELECT * FROM pg_catalog.pg_description WHERE objoid >= 16384;
COMMIT;
