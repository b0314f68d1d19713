#include "emit/explanation.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using testing::HasSubstr;
using tests::SnapshotBuilder;

/// The one difference that stands for itself.
Difference only(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    const Report report = compare_for_report(from.build(), to.build());
    std::vector<Difference> apart;
    for (const Difference& difference : report.differences) {
        if (!difference.within) {
            apart.push_back(difference);
        }
    }
    EXPECT_EQ(apart.size(), 1U);
    return apart.empty() ? Difference{} : apart.front();
}

catalog::Table table(bool row_security, const char* owner = "me")
{
    catalog::Table table{};
    table.identity = catalog::in_schema(catalog::Kind::table, "app", "t");
    table.owner = owner;
    table.row_security = row_security;
    return table;
}

SnapshotBuilder with(const catalog::Table& table)
{
    SnapshotBuilder builder;
    builder.add(table);
    return builder;
}

TEST(Explanation, RowLevelSecurityOffIsCriticalBothWays)
{
    const Difference off = only(with(table(true)), with(table(false)));
    EXPECT_EQ(off.severity, Severity::critical);
    EXPECT_THAT(off.explanation, HasSubstr("Row-level security is off"));
    const Difference on = only(with(table(false)), with(table(true)));
    EXPECT_EQ(on.severity, Severity::critical);
    EXPECT_THAT(on.explanation, HasSubstr("is on, and should be off"));
}

TEST(Explanation, AnotherOwnerIsCritical)
{
    const Difference difference = only(with(table(false)), with(table(false, "eve")));
    EXPECT_EQ(difference.severity, Severity::critical);
    EXPECT_THAT(difference.explanation, HasSubstr("\"eve\""));
}

TEST(Explanation, AnOpenTableIsCriticalOnlyWhereOthersAreProtected)
{
    SnapshotBuilder from = with(table(true));
    SnapshotBuilder to = with(table(true));
    to.table("app", "extra");
    EXPECT_EQ(only(from, to).severity, Severity::critical);
    SnapshotBuilder open_from = with(table(false));
    SnapshotBuilder open_to = with(table(false));
    open_to.table("app", "extra");
    EXPECT_EQ(only(open_from, open_to).severity, Severity::warning);
}

TEST(Explanation, GrantsSayWhoMayDoWhatThatShouldNot)
{
    SnapshotBuilder from = with(table(false));
    SnapshotBuilder to = with(table(false));
    const catalog::Identity identity = table(false).identity;
    from.grant(identity, "anon", {"SELECT", "UPDATE"});
    to.grant(identity, "anon", {"DELETE", "SELECT"});
    const Difference difference = only(from, to);
    EXPECT_EQ(difference.severity, Severity::critical);
    EXPECT_EQ(difference.explanation,
              "Role anon may DELETE here, and should not. Role anon may not UPDATE here, and should.");
}

TEST(Explanation, RevokedBuiltInPrivilegesAreNamedAsSuch)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    const catalog::Identity routine = from.routine("app", "f", "SELECT 1");
    to.routine("app", "f", "SELECT 1");
    from.grant(routine, catalog::Name(), {});
    const Difference difference = only(from, to);
    EXPECT_EQ(difference.severity, Severity::critical);
    EXPECT_THAT(difference.explanation, HasSubstr("gives everyone (PUBLIC) by itself should be revoked, and are not"));
}

TEST(Explanation, OrdinaryDifferencesAreWarnings)
{
    SnapshotBuilder from = with(table(false));
    SnapshotBuilder to = with(table(false));
    to.index(table(false).identity, "i", "x");
    const Difference difference = only(from, to);
    EXPECT_EQ(difference.severity, Severity::warning);
    EXPECT_EQ(difference.explanation, "The index is there, and nothing that was migrated makes it.");
}

TEST(Remedies, ARenameIsOneForBothNames)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    const catalog::Identity old_name = from.table("app", "old");
    const catalog::Identity new_name = to.table("app", "new");
    Report report = compare_for_report(from.build(), to.build());
    report.is_planned = true;
    report.plan = diff::plan_of_renames({{old_name, new_name, {}, {}, "the same columns", false}}, "me");
    report.script = write_script(from.build(), to.build(), report.plan);
    add_remedies(report);
    for (const Difference& difference : report.differences) {
        if (!difference.within) {
            EXPECT_THAT(difference.adopt->sql, HasSubstr("ALTER TABLE app.old RENAME TO new"));
            EXPECT_THAT(difference.renamed, HasSubstr("(the same columns)"));
        }
    }
}

}  // namespace
}  // namespace tidemark::emit
