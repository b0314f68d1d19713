#include "diff/assignment_cast.h"

#include <gmock/gmock.h>

#include <sstream>
#include <string>
#include <vector>

#include "catalog/script_connection.h"
#include "server_fixture.h"

namespace tidemark::diff {
namespace {

using AssignmentCasts = tests::OnServer;

/// "smallint -> integer" for every change of type that the server makes without USING.
constexpr const char* made_by_server = R"(
CREATE FUNCTION pg_temp.goes(a text, b text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TEMPORARY TABLE trial (c %s)', a);
    BEGIN
        EXECUTE format('ALTER TABLE trial ALTER COLUMN c TYPE %s', b);
        DROP TABLE trial;
        RETURN true;
    EXCEPTION WHEN datatype_mismatch THEN
        DROP TABLE trial;
        RETURN false;
    END;
END $$;
)";

TEST_F(AssignmentCasts, AreThoseOfTheServer)
{
    const std::vector<std::string> types{"smallint",
                                         "integer",
                                         "bigint",
                                         "numeric",
                                         "numeric(8,2)",
                                         "real",
                                         "double precision",
                                         "money",
                                         "oid",
                                         "text",
                                         "character varying",
                                         "character varying(9)",
                                         "character(3)",
                                         "name",
                                         "boolean",
                                         "date",
                                         "timestamp without time zone",
                                         "timestamp(2) with time zone",
                                         "time without time zone",
                                         "time with time zone",
                                         "interval",
                                         "uuid",
                                         "bytea",
                                         "json",
                                         "jsonb",
                                         "bit(4)",
                                         "bit varying(8)",
                                         "inet",
                                         "cidr",
                                         "macaddr",
                                         "macaddr8",
                                         "xml",
                                         "tsvector",
                                         "integer[]",
                                         "bigint[]",
                                         "text[]",
                                         "jsonb[]",
                                         "public.mood"};
    catalog::ScriptConnection connection(cluster().conninfo("postgres"));
    connection.run("CREATE TYPE public.mood AS ENUM ('glad')");
    connection.run(made_by_server);
    for (const std::string& from : types) {
        std::string ours;
        std::string query;
        for (const std::string& to : types) {
            // Of a user's type nothing is claimed but what its name says.
            if (from != to) {
                ours += goes_by_itself(from, to) ? to + '\n' : std::string();
                query += (query.empty() ? "('" : ", ('") + to + "')";
            }
        }
        EXPECT_EQ(connection.value_of("SELECT coalesce(string_agg(b || E'\\n', '' ORDER BY n), '') FROM (SELECT "
                                      "row_number() OVER () AS n, b FROM (VALUES " +
                                      query + ") v(b)) t WHERE pg_temp.goes('" + from + "', b)"),
                  ours)
            << "from " << from;
    }
    connection.run("DROP TYPE public.mood");
}

}  // namespace
}  // namespace tidemark::diff
