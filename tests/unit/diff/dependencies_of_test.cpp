#include "diff/dependencies_of.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using catalog::Identity;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Dependents, AreThoseOfTheirSubjectInOrder)
{
    tests::SnapshotBuilder builder;
    const Identity base = builder.table("app", "base", {{"a", "integer"}});
    const Identity other = builder.table("app", "other", {{"a", "integer"}});
    const Identity last = builder.table("app", "z", {{"a", "integer"}});
    catalog::Snapshot snapshot = builder.build();
    snapshot.dependencies = {{last, base}, {other, base}, {last, other}};
    snapshot.seal();
    const Dependents dependents(snapshot);
    EXPECT_THAT(dependents.of(base), ElementsAre(other, last));
    EXPECT_THAT(dependents.of(other), ElementsAre(last));
    EXPECT_THAT(dependents.of(last), IsEmpty());
    EXPECT_THAT(dependents.of(catalog::in_schema(catalog::Kind::table, "app", "unheard of until now")), IsEmpty());
}

TEST(Dependents, OfASnapshotWithoutDependenciesAreNone)
{
    tests::SnapshotBuilder builder;
    const Identity table = builder.table("app", "t", {{"a", "integer"}});
    const catalog::Snapshot snapshot = builder.build();
    EXPECT_THAT(Dependents(snapshot).of(table), IsEmpty());
}

}  // namespace
}  // namespace tidemark::diff
