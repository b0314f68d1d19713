#include "emit/row_query.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;
using diff::RowRule;
using tests::SnapshotBuilder;

/// A table with one column more on the side that has the constraint.
struct Story {
    SnapshotBuilder from{};
    SnapshotBuilder to{};
    std::vector<diff::Rename> renames{};
    int major = 15;

    Story()
    {
        for (SnapshotBuilder* side : {&from, &to}) {
            side->table("app", "t", {{"a", "integer"}, {"B \"", "integer"}});
        }
    }
    static Identity table() { return catalog::in_schema(catalog::Kind::table, "app", "t"); }
    static Identity column(const char* name) { return catalog::column_identity(table(), name); }
    Identity add(ConstraintType type, std::vector<catalog::Name> columns)
    {
        Constraint constraint{};
        constraint.identity = catalog::part_of(catalog::Kind::constraint, table(), "k");
        constraint.type = type;
        constraint.columns = std::move(columns);
        return to.add(constraint);
    }
    RowQuery ask(RowRule rule, Identity identity, Identity of_column = {}) const
    {
        const catalog::Snapshot a = from.build();
        const catalog::Snapshot b = to.build();
        return row_query({rule, identity, table(), of_column}, {a, b, renames, major});
    }
};

TEST(RowQuery, OfARowWithoutAValue)
{
    const RowQuery query = Story().ask(RowRule::not_null, Story::column("B \""), Story::column("B \""));
    EXPECT_EQ(query.count.text(), "SELECT count(*) FILTER (WHERE \"B \"\"\" IS NULL), count(*) FROM app.t");
    EXPECT_EQ(query.show.text(), "SELECT * FROM app.t WHERE \"B \"\"\" IS NULL");
    EXPECT_EQ(query.obstacle, "");
}

TEST(RowQuery, OfACheckTakesNullForFulfilled)
{
    Story story;
    const Identity check = story.add(ConstraintType::check, {});
    story.to.last<Constraint>().expression = "a > 0";
    EXPECT_EQ(story.ask(RowRule::check, check).show.text(), "SELECT * FROM app.t WHERE NOT (a > 0)");
}

TEST(RowQuery, OfACheckOnANewColumnTakesWhatTheColumnGivesByItself)
{
    Story story;
    const Identity fresh = story.to.column(Story::table(), "fresh", "integer");
    story.to.column_default(fresh, "7");
    const Identity check = story.add(ConstraintType::check, {});
    story.to.last<Constraint>().expression = "fresh > a";
    story.to.depends(check, fresh);
    EXPECT_EQ(story.ask(RowRule::check, check).show.text(),
              "SELECT * FROM (SELECT tableoid, ctid, *, (7) AS fresh FROM app.t) AS t WHERE NOT (fresh > a)");

    story.to.last<catalog::ColumnDefault>().volatile_expression = true;
    EXPECT_THAT(story.ask(RowRule::check, check).obstacle, testing::HasSubstr("a value of its own for each row"));
}

TEST(RowQuery, OfADomainsCheckPutsTheColumnForItsValue)
{
    Story story;
    const Identity domain = catalog::in_schema(catalog::Kind::domain, "app", "d");
    const Identity check = story.to.add(catalog::DomainConstraint{
        catalog::part_of(catalog::Kind::domain_constraint, domain, "c"), "VALUE > 0", true});
    EXPECT_EQ(story.ask(RowRule::check, check, Story::column("a")).show.text(),
              "SELECT * FROM app.t WHERE EXISTS (SELECT FROM (SELECT a AS value) AS of_domain WHERE NOT (VALUE > 0))");
}

TEST(RowQuery, OfAUniqueKeyLeavesNullsAlone)
{
    Story story;
    const Identity key = story.add(ConstraintType::unique, {"a", "B \""});
    EXPECT_EQ(story.ask(RowRule::unique, key).show.text(),
              "SELECT a, \"B \"\"\", count(*) FROM app.t GROUP BY a, \"B \"\"\" HAVING count(*) > 1 AND a IS NOT NULL AND "
              "\"B \"\"\" IS NOT NULL");
    story.to.last<Constraint>().nulls_not_distinct = true;
    EXPECT_EQ(story.ask(RowRule::unique, key).count.text(),
              "SELECT (SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM app.t GROUP BY a, \"B \"\"\" HAVING "
              "count(*) > 1) AS keys), (SELECT count(*) FROM app.t)");
}

TEST(RowQuery, OfAPrimaryKeyCountsNullsToo)
{
    Story story;
    const Identity key = story.add(ConstraintType::primary_key, {"a"});
    EXPECT_EQ(story.ask(RowRule::unique, key).show.text(),
              "SELECT a, count(*) FROM app.t GROUP BY a HAVING count(*) > 1 OR a IS NULL");
}

TEST(RowQuery, OfAUniqueIndexKeepsItsExpressionsAndPredicate)
{
    Story story;
    const Identity index = story.to.index(Story::table(), "i", "a");
    auto& facts = story.to.last<catalog::Index>();
    facts.unique = true;
    facts.keys = {{{}, "lower(a)", {}, {}, "pg_catalog.\"C\"", false, false, {}}};
    facts.predicate = "a > 0";
    EXPECT_EQ(story.ask(RowRule::unique, index).show.text(),
              "SELECT (lower(a)) COLLATE pg_catalog.\"C\", count(*) FROM app.t WHERE a > 0 GROUP BY (lower(a)) COLLATE "
              "pg_catalog.\"C\" HAVING count(*) > 1 AND (lower(a)) COLLATE pg_catalog.\"C\" IS NOT NULL");
}

TEST(RowQuery, OfAForeignKeyLooksForWhatIsReferredTo)
{
    Story story;
    const Identity key = story.add(ConstraintType::foreign_key, {"a", "B \""});
    auto& facts = story.to.last<Constraint>();
    facts.referenced = catalog::in_schema(catalog::Kind::table, "app", "p");
    facts.referenced_columns = {"x", "y"};
    const std::string refers_to_nothing =
        "referring.a IS NOT NULL AND referring.\"B \"\"\" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT * FROM app.p) AS "
        "referred WHERE referred.x = referring.a AND referred.y = referring.\"B \"\"\")";
    EXPECT_EQ(story.ask(RowRule::foreign_key, key).show.text(),
              "SELECT * FROM (SELECT * FROM app.t) AS referring WHERE " + refers_to_nothing);
    facts.match = "FULL";
    EXPECT_EQ(story.ask(RowRule::foreign_key, key).show.text(),
              "SELECT * FROM (SELECT * FROM app.t) AS referring WHERE (" + refers_to_nothing +
                  ") OR ((referring.a IS NULL OR referring.\"B \"\"\" IS NULL) AND (referring.a IS NOT NULL OR "
                  "referring.\"B \"\"\" IS NOT NULL))");
    facts.period = true;
    EXPECT_NE(story.ask(RowRule::foreign_key, key).obstacle, "");
}

TEST(RowQuery, OfAnExclusionComparesEachRowWithTheOthers)
{
    Story story;
    const Identity exclusion = story.add(ConstraintType::exclusion, {});
    story.to.last<Constraint>().elements = {{"a", {}, {}, {}, {}, false, false, "&&"}};
    EXPECT_EQ(story.ask(RowRule::exclusion, exclusion).show.text(),
              "WITH keyed AS (SELECT tableoid AS row_table, ctid AS row_place, a AS key_1 FROM app.t) SELECT * FROM keyed AS "
              "one WHERE EXISTS (SELECT FROM keyed AS other WHERE (one.row_table, one.row_place) <> (other.row_table, "
              "other.row_place) AND one.key_1 && other.key_1)");
}

TEST(RowQuery, OfANarrowerTypeNeverFailsItself)
{
    const auto shown = [](const char* from, const char* to, int major) {
        Story story;
        story.from.table("app", "n", {{"a", from}});
        story.to.table("app", "n", {{"a", to}});
        const auto table = catalog::in_schema(catalog::Kind::table, "app", "n");
        const auto column = catalog::column_identity(table, "a");
        const catalog::Snapshot a = story.from.build();
        const catalog::Snapshot b = story.to.build();
        const RowQuery query = row_query({RowRule::type, column, table, column}, {a, b, {}, major});
        return query.obstacle.empty() ? query.show.text() : std::string("obstacle");
    };
    EXPECT_EQ(shown("bigint", "integer", 15), "SELECT * FROM app.n WHERE a NOT BETWEEN -2147483648 AND 2147483647");
    EXPECT_EQ(shown("numeric", "smallint", 15), "SELECT * FROM app.n WHERE round(a) NOT BETWEEN -32768 AND 32767");
    EXPECT_EQ(shown("integer", "numeric(5,2)", 15),
              "SELECT * FROM app.n WHERE a::numeric <> 'NaN' AND abs(round(a::numeric, 2)) >= 10::numeric ^ 3");
    EXPECT_EQ(shown("text", "character varying(5)", 15),
              "SELECT * FROM app.n WHERE pg_catalog.rtrim(pg_catalog.substr(a::text, 6), ' ') <> ''");
    EXPECT_EQ(shown("text", "uuid", 15), "obstacle");
    EXPECT_EQ(shown("text", "uuid", 16), "SELECT * FROM app.n WHERE NOT pg_catalog.pg_input_is_valid(a::text, 'uuid')");
}

TEST(RowQuery, SpeaksOfANewNameThoughTheDatabaseHasTheOld)
{
    Story story;
    const Identity old_table = catalog::in_schema(catalog::Kind::table, "app", "old");
    story.renames = {{old_table, Story::table(), {}, {}, {}}};
    EXPECT_EQ(story.ask(RowRule::not_null, Story::column("a"), Story::column("a")).show.text(),
              "SELECT * FROM app.old AS t WHERE a IS NULL");
    story.renames.push_back({Story::column("x"), Story::column("a"), {}, {}, {}});
    EXPECT_EQ(story.ask(RowRule::not_null, Story::column("a"), Story::column("a")).show.text(),
              "SELECT * FROM (SELECT tableoid, ctid, \"B \"\"\", x AS a FROM app.old) AS t WHERE a IS NULL");
}

TEST(RowQuery, AsksATableAloneWhereItsChildrenAreNotMeant)
{
    Story story;
    const Identity child = story.from.table("app", "child");
    story.from.add(catalog::Inheritance{
        catalog::Identity(catalog::Kind::inheritance, child, "app", "t"), 1, {}});
    const Identity key = story.add(ConstraintType::unique, {"a"});
    EXPECT_THAT(story.ask(RowRule::unique, key).count.text(), testing::HasSubstr("FROM ONLY app.t GROUP BY"));
    EXPECT_THAT(story.ask(RowRule::not_null, Story::column("a"), Story::column("a")).count.text(),
                testing::EndsWith("FROM app.t"));
}

}  // namespace
}  // namespace tidemark::emit
