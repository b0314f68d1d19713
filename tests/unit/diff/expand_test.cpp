#include "diff/expand.h"

#include <gmock/gmock.h>

#include "diff/compare.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::Contains;
using testing::ElementsAre;
using tests::SnapshotBuilder;

/// "replace view app.v for column app.t.a"
std::vector<std::string> expanded(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    const catalog::Snapshot a = from.build();
    const catalog::Snapshot b = to.build();
    ChangeSet set = compare(a, b);
    expand(a, b, set);
    std::vector<std::string> told;
    for (const Change& change : set.changes) {
        const char* verb = change.action == Action::create    ? "create "
                           : change.action == Action::drop    ? "drop "
                           : change.action == Action::alter   ? "alter "
                           : change.action == Action::replace ? "replace "
                                                              : "report ";
        told.push_back(verb + catalog::describe(change.identity) +
                       (change.because_of ? " for " + catalog::describe(change.because_of) : "") +
                       (change.aside ? ", set aside" : ""));
    }
    return told;
}

SnapshotBuilder table_with_views(const char* type)
{
    SnapshotBuilder builder;
    const auto table = builder.table("app", "t");
    const auto column = builder.column(table, "a", type);
    const auto first = builder.view("app", "first", "SELECT a FROM app.t", {column});
    builder.view("app", "second", "SELECT a FROM app.first", {first});
    builder.comment(first, "about it");
    builder.grant(first, "anon", {"SELECT"});
    return builder;
}

TEST(Expand, ViewsOnAColumnThatChangesItsTypeAreRebuiltWithAllThatHangsOnThem)
{
    EXPECT_THAT(expanded(table_with_views("integer"), table_with_views("bigint")),
                ElementsAre("alter column app.t.a",                                  //
                            "replace view app.first for column app.t.a",             //
                            "replace view app.second for view app.first",            //
                            "replace comment on view app.first for view app.first",  //
                            "replace grant on view app.first to anon for view app.first"));
}

TEST(Expand, ViewsOnAColumnThatOnlyChangesNullabilityStay)
{
    SnapshotBuilder to = table_with_views("integer");
    to.last<catalog::Column>().not_null = true;
    EXPECT_THAT(expanded(table_with_views("integer"), to), ElementsAre("alter column app.t.a"));
}

TEST(Expand, AViewThatGoesAnywayIsNotRebuilt)
{
    SnapshotBuilder to;
    to.column(to.table("app", "t"), "a", "bigint");
    const auto told = expanded(table_with_views("integer"), to);
    EXPECT_THAT(told, Contains("drop view app.first"));
    EXPECT_THAT(told, Contains("drop view app.second"));
}

TEST(Expand, AnIndexOnAColumnThatChangesItsTypeIsPostgresOwnBusiness)
{
    const auto with_index = [](const char* type) {
        SnapshotBuilder builder;
        builder.index(builder.table("app", "t", {{"a", type}}), "t_a", "a");
        return builder;
    };
    EXPECT_THAT(expanded(with_index("integer"), with_index("bigint")), ElementsAre("alter column app.t.a"));
}

TEST(Expand, ForeignKeysAreTakenDownWhileOneOfTheirSidesChangesItsType)
{
    const auto with_key = [](const char* type, const char* referenced_type) {
        SnapshotBuilder builder;
        const auto people = builder.table("app", "people", {{"id", referenced_type}});
        builder.foreign_key(builder.table("app", "pets", {{"owner", type}}), "pets_owner_fkey", "owner", people, "id");
        return builder;
    };
    EXPECT_THAT(expanded(with_key("integer", "integer"), with_key("text", "text")),
                Contains(testing::StartsWith("replace constraint app.pets.pets_owner_fkey for column")));
    EXPECT_THAT(expanded(with_key("integer", "integer"), with_key("integer", "bigint")),
                ElementsAre("alter column app.people.id"));
    EXPECT_THAT(expanded(with_key("character varying(10)", "text"), with_key("text", "character varying(5)")),
                ElementsAre("alter column app.people.id", "alter column app.pets.owner"));
    EXPECT_THAT(expanded(with_key("integer", "integer"), with_key("integer", "numeric")),
                Contains(testing::StartsWith("replace constraint app.pets.pets_owner_fkey for column")));
}

TEST(Expand, ADefaultGoesOnWithItsColumnWhereItIsWrittenTheSameForBothTypes)
{
    const auto with_default = [](const char* type, const char* expression) {
        SnapshotBuilder builder;
        builder.column_default(builder.column(builder.table("app", "t"), "a", type), expression);
        return builder;
    };
    EXPECT_THAT(expanded(with_default("integer", "1"), with_default("bigint", "1")),
                ElementsAre("alter column app.t.a"));
    EXPECT_THAT(expanded(with_default("text", "'1'::text"), with_default("bigint", "1")),
                ElementsAre("alter column app.t.a", "replace default of column app.t.a"));
    EXPECT_THAT(expanded(with_default("app.a", "app.f()"), with_default("app.b", "app.f()")),
                ElementsAre("alter column app.t.a", "replace default of column app.t.a for column app.t.a"));
}

TEST(Expand, AColumnOfATypeThatIsMadeAnewIsCastAndNeverDropped)
{
    const auto with_enum = [](std::vector<std::string> labels) {
        SnapshotBuilder builder;
        const auto mood = builder.enum_type("app", "mood", std::move(labels));
        const auto column = builder.column(builder.table("app", "t"), "a", "app.mood");
        builder.depends(column, mood);
        return builder;
    };
    EXPECT_THAT(expanded(with_enum({"sad", "happy"}), with_enum({"happy"})),
                ElementsAre("replace enum type app.mood, set aside", "alter column app.t.a for enum type app.mood"));
}

TEST(Expand, NothingIsRebuiltForWhatIsOnlyReported)
{
    const auto with_version = [](const char* version) {
        SnapshotBuilder builder;
        const auto extension = builder.extension("citext", version);
        builder.depends(builder.view("app", "v", "SELECT 1", {}), extension);
        return builder;
    };
    EXPECT_THAT(expanded(with_version("1.5"), with_version("1.6")), ElementsAre("report extension citext"));
}

}  // namespace
}  // namespace tidemark::diff
