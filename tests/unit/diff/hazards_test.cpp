#include "diff/hazards.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;
using tests::plan_of;
using tests::SnapshotBuilder;

/// "warning access-widened", one for each hazard of the plan from one side to the other.
std::vector<std::string> hazards(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    std::vector<std::string> told;
    for (const Step& step : plan_of(from, to).steps) {
        for (const Hazard& hazard : step.hazards) {
            told.push_back((hazard.severity == Severity::warning ? "warning " : "note ") + hazard.code);
        }
    }
    return told;
}

TEST(Hazards, RowLevelSecurityThatGoesIsWarnedOf)
{
    const auto table = [](bool secured) {
        SnapshotBuilder builder;
        builder.table("app", "t");
        builder.last<catalog::Table>().row_security = secured;
        return builder;
    };
    EXPECT_THAT(hazards(table(true), table(false)), UnorderedElementsAre("warning access-widened"));
    EXPECT_THAT(hazards(table(false), table(true)), UnorderedElementsAre("note access-narrowed"));
}

TEST(Hazards, AViewThatReadsWithItsOwnersPrivilegesIsWarnedOf)
{
    const auto view = [](const char* option) {
        SnapshotBuilder builder;
        builder.view("app", "v", "SELECT 1", {});
        builder.last<catalog::View>().options = {option};
        return builder;
    };
    EXPECT_THAT(hazards(view("security_invoker=on"), view("security_barrier=true")),
                UnorderedElementsAre("warning access-widened"));
    EXPECT_THAT(hazards(view("security_invoker=on"), view("security_invoker=true")), IsEmpty());
}

TEST(Hazards, AGrantWidensAndARevokeNarrows)
{
    const auto granted = [](const std::vector<const char*>& privileges) {
        SnapshotBuilder builder;
        builder.grant(builder.table("app", "t"), "anon", privileges);
        return builder;
    };
    EXPECT_THAT(hazards(granted({"SELECT"}), granted({"INSERT"})),
                UnorderedElementsAre("note access-widened", "note access-narrowed"));
    EXPECT_THAT(hazards({}, granted({"SELECT"})), IsEmpty());
}

TEST(Hazards, APolicyIsToldByWhatItDoes)
{
    const auto with_policy = [](bool has_policy, bool permissive) {
        SnapshotBuilder builder;
        const auto table = builder.table("app", "t");
        if (has_policy) {
            builder.policy(table, "p", "true");
            builder.last<catalog::Policy>().permissive = permissive;
        }
        return builder;
    };
    EXPECT_THAT(hazards(with_policy(false, true), with_policy(true, true)),
                UnorderedElementsAre("note access-widened"));
    EXPECT_THAT(hazards(with_policy(true, true), with_policy(false, true)),
                UnorderedElementsAre("note access-narrowed"));
    EXPECT_THAT(hazards(with_policy(true, false), with_policy(false, true)),
                UnorderedElementsAre("note access-widened"));
}

TEST(Hazards, AColumnThatMayNotBeNullAndHasNoDefaultStopsAtTheFirstRow)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "t");
    to.column(to.table("app", "t"), "a", "integer");
    to.last<catalog::Column>().not_null = true;
    EXPECT_THAT(hazards(from, to), Contains("warning rows-may-fail"));
    EXPECT_THAT(hazards({}, to), IsEmpty());
}

TEST(Hazards, WhatStopsOthersForLongIsToldOnceAloud)
{
    const auto change = [](auto&& made) {
        SnapshotBuilder from;
        SnapshotBuilder to;
        for (SnapshotBuilder* side : {&from, &to}) {
            side->table("app", "other", {{"id", "integer"}});
        }
        from.table("app", "t", {{"a", "integer"}});
        made(to, to.table("app", "t", {{"a", "integer"}}));
        return hazards(from, to);
    };
    EXPECT_THAT(change([](auto& to, auto table) { to.index(table, "i", "a"); }),
                UnorderedElementsAre("note index-build", "note blocked-writes"));
    EXPECT_THAT(change([](auto& to, auto table) {
                    to.foreign_key(table, "fk", "a", catalog::in_schema(catalog::Kind::table, "app", "other"), "id");
                }),
                Contains("note blocked-writes"));
    EXPECT_THAT(change([](auto& to, auto) { to.template last<catalog::Column>().not_null = true; }),
                Contains("note long-lock"));
    EXPECT_THAT(change([](auto& to, auto) { to.template last<catalog::Column>().type = "bigint"; }),
                UnorderedElementsAre("warning table-rewrite", "note long-lock"));
    EXPECT_THAT(change([](auto& to, auto table) {
                    catalog::Constraint key{};
                    key.identity = catalog::part_of(catalog::Kind::constraint, table, "key");
                    key.type = catalog::ConstraintType::unique;
                    key.columns = {"a"};
                    to.add(key);
                }),
                UnorderedElementsAre("note index-build", "warning long-lock", "note rows-may-fail"));
    EXPECT_THAT(change([](auto& to, auto table) { to.column(table, "b", "integer"); }), IsEmpty());
}

TEST(Hazards, ARoutineWhoseTextMentionsWhatIsGoneIsWarnedOf)
{
    const auto database = [](bool has_all, const char* body) {
        SnapshotBuilder builder;
        builder.table("app", "kept", {{"id", "integer"}});
        if (has_all) {
            builder.column(catalog::in_schema(catalog::Kind::table, "app", "kept"), "note", "text");
            builder.view("app", "totals", "SELECT 1", {});
        }
        builder.routine("app", "f", body);
        return builder;
    };
    const auto told = [&](const char* body) { return hazards(database(true, body), database(false, body)); };
    EXPECT_THAT(told("SELECT * FROM app.Totals"), Contains("warning untracked-dependency"));
    EXPECT_THAT(told("SELECT note FROM app.kept"), Contains("warning untracked-dependency"));
    EXPECT_THAT(told("SELECT note FROM app.other"), Not(Contains("warning untracked-dependency")));
    EXPECT_THAT(told("SELECT totals_of_all FROM app.kept"), Not(Contains("warning untracked-dependency")));
}

TEST(Hazards, NewLabelsMustBeCommitted)
{
    const auto mood = [](std::vector<std::string> labels) {
        SnapshotBuilder builder;
        builder.enum_type("app", "mood", std::move(labels));
        return builder;
    };
    EXPECT_THAT(hazards(mood({"sad"}), mood({"sad", "happy"})),
                UnorderedElementsAre("note commit-boundary", "warning irreversible"));
}

TEST(Hazards, WhatCannotBeBroughtBackIsANoteWhereItsLossIsToldAlready)
{
    SnapshotBuilder from;
    from.table("app", "t", {{"a", "integer"}});
    EXPECT_THAT(hazards(from, {}), UnorderedElementsAre("warning data-loss", "note irreversible"));
    EXPECT_THAT(hazards({}, from), IsEmpty());
}

TEST(Hazards, ATypeThatCutsValuesLosesData)
{
    const auto column_of = [](const char* type) {
        SnapshotBuilder builder;
        builder.table("app", "t", {{"a", type}});
        return builder;
    };
    EXPECT_THAT(hazards(column_of("numeric(8,4)"), column_of("numeric(8,2)")),
                IsSupersetOf({"warning data-loss", "note irreversible"}));
    EXPECT_THAT(hazards(column_of("text"), column_of("integer")),
                AllOf(Contains("warning irreversible"), Contains("note rows-may-fail"), Not(Contains("warning data-loss"))));
    EXPECT_THAT(hazards(column_of("integer"), column_of("bigint")),
                UnorderedElementsAre("warning table-rewrite", "note long-lock"));
}

TEST(Hazards, AnAttributeThatGoesTakesItsValuesAlong)
{
    const auto database = [](std::vector<catalog::CompositeAttribute> attributes, bool has_column) {
        SnapshotBuilder builder;
        catalog::CompositeType type{catalog::in_schema(catalog::Kind::composite_type, "app", "c"), "me", {}};
        type.attributes = std::move(attributes);
        builder.add(type);
        if (has_column) {
            builder.depends(catalog::column_identity(builder.table("app", "t", {{"a", "app.c"}}), "a"), type.identity);
        }
        return builder;
    };
    const catalog::CompositeAttribute x{"x", "integer", {}};
    const catalog::CompositeAttribute y{"y", "integer", {}};
    EXPECT_THAT(hazards(database({x, y}, true), database({x}, true)),
                AllOf(Contains("warning data-loss"), Contains("note irreversible")));
    EXPECT_THAT(hazards(database({x, y}, false), database({x}, false)), IsEmpty());
    EXPECT_THAT(hazards(database({x}, true), database({x, y}, true)), Not(Contains("warning data-loss")));
}

TEST(Hazards, ADomainsCheckIsToldOnceHoweverManyColumnsItHas)
{
    const auto database = [](bool checked) {
        SnapshotBuilder builder;
        catalog::Domain domain{};
        domain.identity = catalog::in_schema(catalog::Kind::domain, "app", "d");
        domain.owner = "me";
        domain.base_type = "integer";
        builder.add(domain);
        const auto table = builder.table("app", "t", {{"a", "app.d"}, {"b", "app.d"}});
        for (const char* name : {"a", "b"}) {
            builder.depends(catalog::column_identity(table, name), domain.identity);
        }
        if (checked) {
            builder.add(catalog::DomainConstraint{
                catalog::part_of(catalog::Kind::domain_constraint, domain.identity, "positive"), "VALUE > 0", true});
        }
        return builder;
    };
    EXPECT_THAT(hazards(database(false), database(true)),
                UnorderedElementsAre("note rows-may-fail", "note validation-scan", "note blocked-writes"));
}

}  // namespace
}  // namespace tidemark::diff
