#include "diff/operator_links.h"

#include <gmock/gmock.h>

#include "diff/compare.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using catalog::Operator;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::SnapshotBuilder;

struct Made {
    const char* name;
    const char* commutator = "";
    const char* function = "app.f";
    bool hashes = false;
};

SnapshotBuilder operators(const std::vector<Made>& made)
{
    SnapshotBuilder builder;
    for (const Made& one : made) {
        Operator facts;
        facts.identity = catalog::Identity(catalog::Kind::operator_, {}, "app", one.name, {{"app", "t"}, {"app", "t"}});
        facts.owner = "me";
        facts.function = one.function;
        facts.hashes = one.hashes;
        if (*one.commutator != '\0') {
            facts.commutator = catalog::OperatorName{"app", one.commutator};
        }
        builder.add(facts);
    }
    return builder;
}

std::vector<std::string> settled(const SnapshotBuilder& before, const SnapshotBuilder& after, int major = 15)
{
    catalog::Snapshot from = before.build();
    catalog::Snapshot to = after.build();
    from.server.version_num = to.server.version_num = major * 10000;
    ChangeSet set = compare(from, to);
    settle_operator_links(from, to, set.changes);
    std::vector<std::string> told;
    for (const Change& change : set.changes) {
        const char* verb = change.action == Action::create    ? "create "
                           : change.action == Action::drop    ? "drop "
                           : change.action == Action::replace ? "replace "
                                                              : "alter ";
        told.push_back(verb + change.identity.name().text());
    }
    return told;
}

TEST(OperatorLinks, ComeWithTheOperatorAtTheOtherEnd)
{
    EXPECT_THAT(settled(operators({{"<"}}), operators({{"<", ">"}, {">", "<"}})), ElementsAre("create >"));
}

TEST(OperatorLinks, GoWithTheOperatorAtTheOtherEnd)
{
    EXPECT_THAT(settled(operators({{"<", ">"}, {">", "<"}}), operators({{"<"}})), ElementsAre("drop >"));
}

TEST(OperatorLinks, PassFromOneThatGoesToOneThatComes)
{
    EXPECT_THAT(settled(operators({{"<", ">"}, {">", "<"}}), operators({{"<", ">>"}, {">>", "<"}})),
                ElementsAre("drop >", "create >>"));
}

TEST(OperatorLinks, BetweenTwoThatAreThereTakeOneOfThemMadeAnew)
{
    const auto apart = operators({{"<"}, {">"}});
    const auto linked = operators({{"<", ">"}, {">", "<"}});
    EXPECT_THAT(settled(apart, linked), ElementsAre("replace <"));
    EXPECT_THAT(settled(linked, apart), ElementsAre("replace <"));
}

TEST(OperatorLinks, CanBeGivenInPlaceSincePostgresql17)
{
    const auto apart = operators({{"<"}, {">"}, {"="}});
    const auto linked = operators({{"<", ">"}, {">", "<"}, {"=", "=", "app.f", true}});
    EXPECT_THAT(settled(apart, linked, 17), ElementsAre("alter <", "alter ="));
    EXPECT_THAT(settled(linked, apart, 17), ElementsAre("replace <", "replace ="));
}

TEST(OperatorLinks, ComeWithTheShellThatIsFilled)
{
    EXPECT_THAT(settled(operators({{"<"}, {">", "", ""}}), operators({{"<", ">"}, {">", "<"}})),
                ElementsAre("alter >"));
}

TEST(OperatorLinks, OfWhatStaysTheSameAreNoChange)
{
    const auto linked = operators({{"<", ">"}, {">", "<"}});
    EXPECT_THAT(settled(linked, linked), IsEmpty());
}

}  // namespace
}  // namespace tidemark::diff
