#include "diff/compare.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using tests::SnapshotBuilder;

std::vector<Change> changes(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    return compare(from.build(), to.build()).changes;
}

auto is_change(Action action, const std::string& object)
{
    return testing::AllOf(
        testing::Field(&Change::action, action),
        testing::ResultOf([](const Change& change) { return catalog::describe(change.identity); }, object));
}

TEST(Compare, ASnapshotDoesNotDifferFromItself)
{
    SnapshotBuilder both;
    both.grant(both.table("app", "t", {{"a", "integer"}}), "anon", {"SELECT"});
    EXPECT_TRUE(compare(both.build(), both.build()).empty());
}

TEST(Compare, WhatOnlyTheTargetHasIsCreatedAndWhatOnlyTheSourceHasIsDropped)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "old");
    to.table("app", "new");
    EXPECT_THAT(changes(from, to),
                ElementsAre(is_change(Action::create, "table app.new"), is_change(Action::drop, "table app.old")));
}

/// A parent comes behind those that are there: the order is told, and nothing is planned for it.
TEST(Compare, AnotherOrderOfParentsIsTold)
{
    const auto child_of = [](const std::vector<const char*>& parents) {
        SnapshotBuilder builder;
        const catalog::Identity child = builder.table("app", "child");
        std::int64_t position = 0;
        for (const char* parent : parents) {
            builder.table("app", parent);
            catalog::Inheritance link{};
            link.identity = catalog::Identity(catalog::Kind::inheritance, child, "app", parent);
            link.position = position += 2;  // one between has been left
            builder.add(link);
        }
        return builder;
    };
    EXPECT_THAT(changes(child_of({"a", "b"}), child_of({"b", "a"})),
                ElementsAre(is_change(Action::report, "inheritance of app.child from app.b")));
    EXPECT_THAT(changes(child_of({"a", "b", "c"}), child_of({"a", "c"})),
                testing::Not(testing::Contains(testing::Field(&Change::action, Action::report))));
    EXPECT_THAT(changes(child_of({"a", "b"}), child_of({"a", "b"})), IsEmpty());
}

TEST(Compare, NamesThatDifferOnlyInCaseAreDifferentObjects)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.schema("App");
    to.schema("app");
    EXPECT_THAT(changes(from, to), SizeIs(2));
}

TEST(Compare, AChangedObjectSaysWhichFieldsChanged)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.column(from.table("app", "t"), "a", "integer");
    to.column(to.table("app", "t"), "a", "bigint");
    to.last<catalog::Column>().not_null = true;
    const auto found = changes(from, to);
    ASSERT_THAT(found, ElementsAre(is_change(Action::alter, "column app.t.a")));
    EXPECT_TRUE(found[0].changed.has(&catalog::Column::type));
    EXPECT_TRUE(found[0].changed.has(&catalog::Column::not_null));
    EXPECT_FALSE(found[0].changed.has(&catalog::Column::generated));
    EXPECT_TRUE(found[0].apart) << "views on the column must go before its type can change";
}

TEST(Compare, AColumnsPlaceIsNoDifference)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "t", {{"a", "integer"}, {"b", "integer"}});
    to.table("app", "t", {{"b", "integer"}, {"a", "integer"}});
    EXPECT_THAT(changes(from, to), IsEmpty());
}

TEST(Compare, AnExtensionsVersionIsToldButNotPlanned)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.extension("pg_trgm", "1.5");
    to.extension("pg_trgm", "1.6");
    EXPECT_THAT(changes(from, to), ElementsAre(is_change(Action::report, "extension pg_trgm")));
}

TEST(Compare, AnEnumThatLosesALabelIsReplacedAndOneThatGainsOneIsAltered)
{
    SnapshotBuilder two;
    SnapshotBuilder three;
    two.enum_type("app", "mood", {"sad", "happy"});
    three.enum_type("app", "mood", {"sad", "so-so", "happy"});
    EXPECT_THAT(changes(two, three), ElementsAre(is_change(Action::alter, "enum type app.mood")));
    EXPECT_THAT(changes(three, two), ElementsAre(is_change(Action::replace, "enum type app.mood")));
}

TEST(Compare, AFactThatOneServerDoesNotKnowIsNotCompared)
{
    const auto with_sequence = [](int version_num, bool unlogged) {
        SnapshotBuilder builder;
        builder.sequence("app", "s");
        builder.last<catalog::Sequence>().unlogged = unlogged;
        catalog::Snapshot snapshot = builder.build();
        snapshot.server.version_num = version_num;
        return snapshot;
    };
    EXPECT_THAT(compare(with_sequence(140000, false), with_sequence(150000, true)).changes, IsEmpty());
    EXPECT_THAT(compare(with_sequence(150000, false), with_sequence(150000, true)).changes, SizeIs(1));
    EXPECT_THAT(compare(with_sequence(0, false), with_sequence(150000, true)).changes, SizeIs(1))
        << "the empty snapshot fits every server";
}

TEST(Compare, UnmodelledObjectsAreUndecidedOnlyWhereTheyDiffer)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.unmodelled("publication", "same", "1");
    to.unmodelled("publication", "same", "1");
    from.unmodelled("publication", "other", "1");
    to.unmodelled("publication", "other", "2");
    to.unmodelled("event trigger", "new", "1");
    const ChangeSet set = compare(from.build(), to.build());
    EXPECT_THAT(set.changes, IsEmpty());
    EXPECT_FALSE(set.empty());
    EXPECT_THAT(set.undecided, SizeIs(3)) << "both states of the one that changed, and the new one";
}

TEST(Compare, GrantsOfDifferentGrantorsAreDifferentObjects)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    const auto table = from.table("app", "t");
    to.table("app", "t");
    from.add(catalog::Grant{catalog::grant_identity(table, "anon", "ann"), {{"SELECT", false}}});
    to.add(catalog::Grant{catalog::grant_identity(table, "anon", "bob"), {{"SELECT", false}}});
    EXPECT_THAT(changes(from, to), SizeIs(2));
}

}  // namespace
}  // namespace tidemark::diff
