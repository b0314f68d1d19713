#include "diff/change_map.h"

#include <gmock/gmock.h>

#include "catalog/identity.h"

namespace tidemark::diff {
namespace {

using catalog::Identity;
using catalog::Kind;

Identity table(const std::string& name) { return catalog::in_schema(Kind::table, "app", catalog::Name(name)); }

std::vector<Identity> in_order(const ChangeMap& changes)
{
    std::vector<Identity> identities;
    for (const Change& change : changes) {
        identities.push_back(change.identity);
    }
    return identities;
}

TEST(ChangeMap, KeepsTheFirstChangeOfAnObject)
{
    ChangeMap changes;
    EXPECT_TRUE(changes.try_emplace({Action::create, table("a")}).second);
    const auto [standing, is_new] = changes.try_emplace({Action::drop, table("a")});
    EXPECT_FALSE(is_new);
    EXPECT_EQ(standing->action, Action::create);
    EXPECT_EQ(changes.size(), 1U);
}

TEST(ChangeMap, GoesThroughChangesAsTheyCame)
{
    ChangeMap changes;
    const std::vector<Identity> tables{table("z"), table("a"), table("m")};
    for (const Identity one : tables) {
        changes.try_emplace({Action::create, one});
    }
    EXPECT_EQ(in_order(changes), tables);
}

TEST(ChangeMap, FindsNothingForWhatDoesNotChange)
{
    ChangeMap changes;
    changes.try_emplace({Action::create, table("a")});
    const Identity later = table("an object that nobody has named before");
    EXPECT_EQ(changes.find(later), nullptr);
    EXPECT_FALSE(changes.contains(table("b")));
    EXPECT_TRUE(changes.contains(table("a")));
}

TEST(ChangeMap, LeavesReferencesAsMoreCome)
{
    ChangeMap changes;
    Change* const first = changes.try_emplace({Action::create, table("a")}).first;
    for (int i = 0; i < 1000; ++i) {
        changes.try_emplace({Action::create, table("t" + std::to_string(i))});
    }
    first->action = Action::drop;
    EXPECT_EQ(changes.find(table("a"))->action, Action::drop);
}

}  // namespace
}  // namespace tidemark::diff
