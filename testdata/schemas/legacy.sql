-- Twenty years of one company: serials, "Quoted Names", lists of words in checks, and events that somebody added later.
CREATE SCHEMA "Sales";
CREATE SCHEMA events;
COMMENT ON SCHEMA "Sales" IS 'Moved here from another system; the names are theirs';

CREATE TABLE "Sales"."Customer" (
    "CustomerID" serial PRIMARY KEY,
    "Name" varchar(80) NOT NULL,
    "Type" varchar(3) DEFAULT 'STD' NOT NULL,
    "Credit Limit" numeric(9,2) DEFAULT 1000.00,
    "Country" char(2) DEFAULT 'US'::bpchar,
    "Since" timestamp without time zone DEFAULT ('now'::text)::date,
    "user" varchar(30) DEFAULT CURRENT_USER,
    CONSTRAINT "CK Customer Type" CHECK ("Type" IN ('STD', 'VIP', 'BAD')),
    CONSTRAINT "CK_Country" CHECK ("Country"::text = ANY (ARRAY['US'::varchar, 'CA'::varchar, 'MX'::varchar]::text[])),
    CONSTRAINT "CK_Limit" CHECK ("Type" NOT IN ('BAD') OR "Credit Limit" <= 0)
);
COMMENT ON TABLE "Sales"."Customer" IS 'Whoever has ever asked for a price; it''s not only buyers';
COMMENT ON COLUMN "Sales"."Customer"."Credit Limit" IS E'In dollars\nasked for monthly';
COMMENT ON CONSTRAINT "CK Customer Type" ON "Sales"."Customer" IS 'See the manual, p. 12';

CREATE TABLE "Sales"."Person" (
    id serial,
    first_name varchar(40),
    last_name varchar(40) NOT NULL,
    phone varchar(20),
    CONSTRAINT "PK_Person" PRIMARY KEY (id)
);
CREATE TABLE "Sales"."Employee" (
    hired date,
    boss integer,
    "Status" varchar(10) DEFAULT 'active' CHECK ("Status" IN ('active', 'on leave', 'gone')),
    CONSTRAINT "PK_Employee" PRIMARY KEY (id),
    CONSTRAINT "FK_Boss" FOREIGN KEY (boss) REFERENCES "Sales"."Employee" (id)
) INHERITS ("Sales"."Person");
CREATE TABLE "Sales"."Contact" (
    "CustomerID" integer CONSTRAINT "FK_Contact_Customer" REFERENCES "Sales"."Customer" ON DELETE CASCADE
) INHERITS ("Sales"."Person");
COMMENT ON COLUMN "Sales"."Employee".last_name IS 'As on the passport';

CREATE SEQUENCE "Sales"."Order_No_seq" AS integer INCREMENT 5 START 5 NO CYCLE;
CREATE TABLE "Sales"."Order" (
    "No" integer DEFAULT nextval('"Sales"."Order_No_seq"'::regclass) NOT NULL,
    "CustomerID" integer NOT NULL,
    "Status" varchar(10) DEFAULT 'open' NOT NULL,
    taken_by integer,
    "Date" date DEFAULT now() NOT NULL,
    "Time" time(0) without time zone,
    "Total" double precision DEFAULT 0,
    remark text DEFAULT 'none'::varchar,
    CONSTRAINT "PK_Order" PRIMARY KEY ("No"),
    CONSTRAINT "FK_Order_Customer" FOREIGN KEY ("CustomerID") REFERENCES "Sales"."Customer" ("CustomerID")
        ON UPDATE CASCADE,
    CONSTRAINT order_status CHECK ("Status"::text IN ('open', 'sent', 'paid') OR "Status" = 'lost'),
    CONSTRAINT order_time CHECK ("Time" IS NULL OR ("Time" >= '08:00' AND "Time" < '18:00'))
);
ALTER SEQUENCE "Sales"."Order_No_seq" OWNED BY "Sales"."Order"."No";
CREATE TABLE "Sales"."OrderLine" (
    "No" integer NOT NULL,
    "Line" integer NOT NULL,
    "Article" varchar(20) NOT NULL,
    "Qty" numeric(6,1) DEFAULT 1,
    "Price" money,
    PRIMARY KEY ("No", "Line")
);
ALTER TABLE ONLY "Sales"."OrderLine" ADD CONSTRAINT "FK_Line_Order" FOREIGN KEY ("No") REFERENCES "Sales"."Order";
CREATE INDEX "IX Order Date" ON "Sales"."Order" ("Date", "CustomerID");
CREATE INDEX "IX Open" ON "Sales"."Order" ("CustomerID") WHERE "Status" IN ('open', 'sent');
CREATE UNIQUE INDEX "UX Name" ON "Sales"."Customer" (upper("Name"::text), ("Type"::text || '-'));
COMMENT ON INDEX "Sales"."IX Open" IS 'For the morning''s list';
-- Nobody knows what was in the columns that are gone.
ALTER TABLE "Sales"."Order" ADD COLUMN legacy_flag boolean, ADD COLUMN "Branch" smallint DEFAULT 1 NOT NULL;
ALTER TABLE "Sales"."Order" DROP COLUMN legacy_flag;
CREATE TABLE "Sales"."Branch" ("Branch" smallint PRIMARY KEY, "City" text, "Open" boolean DEFAULT 't');

CREATE VIEW "Sales"."OrderList" AS
    SELECT "No", "CustomerID", "Name", "City", o."Total", coalesce(o.remark, '') AS "Remark"
      FROM "Sales"."Order" o JOIN "Sales"."Customer" c USING ("CustomerID") LEFT JOIN "Sales"."Branch" b USING ("Branch")
     WHERE o."Status" IN ('open', 'sent') AND c."Type" <> 'BAD';
CREATE VIEW "Sales"."OrderTotals" AS
    SELECT "No", sum("Qty" * "Price"::numeric) AS total, string_agg("Article", ', ' ORDER BY "Line") AS articles
      FROM ("Sales"."OrderLine" l JOIN "Sales"."Order" o USING ("No")) j GROUP BY "No"
    HAVING sum("Qty") > 0;
CREATE VIEW "Sales"."People" AS
    SELECT p.*, CASE p.tableoid WHEN '"Sales"."Employee"'::regclass THEN 'E' ELSE 'P' END AS kind
      FROM "Sales"."Person" p;
CREATE VIEW "Sales"."Phone List" AS
    SELECT * FROM "Sales"."People" FULL JOIN (SELECT id, hired FROM "Sales"."Employee") e USING (id)
     WHERE phone IS NOT NULL ORDER BY last_name, first_name;
COMMENT ON VIEW "Sales"."OrderList" IS 'The morning''s list';
COMMENT ON COLUMN "Sales"."OrderList"."No" IS 'Not its place in the list';
CREATE RULE "Tell" AS ON UPDATE TO "Sales"."Customer" DO ALSO NOTIFY credit;

CREATE TABLE events.stream (
    stream_id uuid NOT NULL,
    version integer NOT NULL,
    type text NOT NULL,
    data jsonb NOT NULL,
    meta jsonb DEFAULT '{}' NOT NULL,
    recorded_at timestamptz DEFAULT clock_timestamp() NOT NULL,
    global_position bigint GENERATED ALWAYS AS IDENTITY,
    CONSTRAINT stream_pkey PRIMARY KEY (stream_id, version),
    CONSTRAINT stream_version_check CHECK (version > 0),
    CONSTRAINT stream_data_check CHECK (jsonb_typeof(data) = 'object')
);
CREATE UNIQUE INDEX stream_global_position_key ON events.stream (global_position);
CREATE INDEX stream_type_idx ON events.stream (type, (data ->> 'No'));
CREATE INDEX stream_data_idx ON events.stream USING gin (data jsonb_path_ops) WHERE type LIKE 'Order%';
CREATE TABLE events.snapshots (
    stream_id uuid PRIMARY KEY,
    version integer NOT NULL,
    state jsonb NOT NULL,
    FOREIGN KEY (stream_id, version) REFERENCES events.stream (stream_id, version) DEFERRABLE
);
CREATE FUNCTION events.append(_stream uuid, _type text, _data jsonb, _expected integer DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql
AS $_$
DECLARE
  _next integer := 1 + coalesce((SELECT max(version) FROM events.stream WHERE stream_id = _stream), 0);
BEGIN
  IF _expected IS NOT NULL AND _expected <> _next - 1 THEN
    RAISE EXCEPTION 'stream % is at %, not at %', $1, _next - 1, $4;
  END IF;
  INSERT INTO events.stream (stream_id, version, type, data) VALUES (_stream, _next, _type, _data);
  RETURN _next;
END
$_$;
CREATE FUNCTION events.forbid() RETURNS trigger LANGUAGE plpgsql
AS 'BEGIN RAISE EXCEPTION ''events are for ever''; END';
CREATE TRIGGER "No update" BEFORE UPDATE OR DELETE ON events.stream FOR EACH ROW EXECUTE PROCEDURE events.forbid();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON events.stream EXECUTE FUNCTION events.forbid();
CREATE FUNCTION "Sales"."Record Order"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
  PERFORM events.append(md5('order ' || NEW."No")::uuid, 'Order' || initcap(TG_OP), to_jsonb(NEW));
  RETURN NULL;
END
$$;
CREATE TRIGGER "Record" AFTER INSERT OR UPDATE ON "Sales"."Order" FOR EACH ROW EXECUTE FUNCTION "Sales"."Record Order"('x', '1');
COMMENT ON TRIGGER "Record" ON "Sales"."Order" IS 'Since 2019';
COMMENT ON FUNCTION events.append(uuid, text, jsonb, integer) IS 'Gives the new version';
CREATE VIEW events.orders AS
    SELECT DISTINCT ON (stream_id) stream_id, version, data ->> 'Status' AS status, (data -> 'Total')::float8 AS total
      FROM events.stream WHERE type IN ('OrderInsert', 'OrderUpdate') ORDER BY stream_id, version DESC;

CREATE PUBLICATION "Everything sold" FOR TABLE "Sales"."Order", ONLY "Sales"."Person" WITH (publish = 'insert, update');
CREATE PUBLICATION events_out FOR TABLE events.stream WITH (publish_via_partition_root = true);
COMMENT ON PUBLICATION events_out IS 'The warehouse listens';

GRANT USAGE ON SCHEMA "Sales" TO scenario_clerk, "scenario Odd";
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA "Sales" TO scenario_clerk;
GRANT SELECT ("Name", "Country") ON "Sales"."Customer" TO "scenario Odd";
GRANT SELECT, USAGE ON "Sales"."Order_No_seq" TO scenario_clerk;
GRANT ALL ON events.stream TO scenario_reader;
REVOKE UPDATE, DELETE, TRUNCATE ON events.stream FROM scenario_reader;
ALTER VIEW "Sales"."Phone List" OWNER TO "scenario Odd";

INSERT INTO "Sales"."Branch" VALUES (1, 'Boston'), (2, NULL);
INSERT INTO "Sales"."Customer" ("Name", "Type", "Credit Limit") VALUES ('Acme', 'VIP', 5000), ('O''Hara & Sons', 'STD', NULL);
INSERT INTO "Sales"."Person" (first_name, last_name) VALUES ('Pat', 'Doe');
INSERT INTO "Sales"."Employee" (last_name, hired, phone) VALUES ('Roe', '2001-02-03', '555');
INSERT INTO "Sales"."Employee" (last_name, boss, "Status") VALUES ('Poe', 2, 'on leave');
INSERT INTO "Sales"."Contact" (last_name, "CustomerID") VALUES ('Moe', 1);
INSERT INTO "Sales"."Order" ("CustomerID", "Status", "Time", "Total") VALUES (1, 'open', '09:30', 12.5), (2, 'paid', NULL, 3);
INSERT INTO "Sales"."OrderLine" VALUES (5, 1, 'Bolt', 10, 1.25), (10, 1, 'Nut', 3, 1);
INSERT INTO events.snapshots SELECT stream_id, version, data FROM events.stream;
