#include "diff/step_graph.h"

#include <gmock/gmock.h>

#include <stdexcept>

namespace tidemark::diff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(StepGraph, WithoutEdgesTheOrderIsTheNumbers)
{
    EXPECT_THAT(topological_order(3, {}), ElementsAre(0, 1, 2));
    EXPECT_THAT(topological_order(0, {}), IsEmpty());
}

TEST(StepGraph, AnEdgeDisturbsTheOrderAsLittleAsPossible)
{
    EXPECT_THAT(topological_order(5, {{3, 1}}), ElementsAre(0, 2, 3, 1, 4));
}

TEST(StepGraph, TheSameEdgeTwiceCountsOnce) { EXPECT_THAT(topological_order(2, {{1, 0}, {1, 0}}), ElementsAre(1, 0)); }

TEST(StepGraph, AChainAgainstTheNumbersIsTurnedRound)
{
    EXPECT_THAT(topological_order(4, {{3, 2}, {2, 1}, {1, 0}}), ElementsAre(3, 2, 1, 0));
}

TEST(StepGraph, CyclesAreFoundEachByItself)
{
    EXPECT_THAT(cycles(6, {{0, 1}, {1, 0}, {1, 2}, {2, 3}, {3, 4}, {4, 3}, {4, 5}}),
                ElementsAre(ElementsAre(0, 1), ElementsAre(3, 4)));
    EXPECT_THAT(cycles(3, {{0, 1}, {1, 2}, {0, 2}}), IsEmpty());
}

TEST(StepGraph, OrderingACycleIsAMistakeOfTheCaller)
{
    EXPECT_THROW(topological_order(2, {{0, 1}, {1, 0}}), std::logic_error);
}

TEST(StepGraph, TenThousandStepsInAChainTakeNoTime)
{
    constexpr std::size_t count = 10000;
    std::vector<Edge> edges;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        edges.emplace_back(i + 1, i);
    }
    EXPECT_EQ(topological_order(count, edges).front(), count - 1);
    EXPECT_THAT(cycles(count, edges), IsEmpty());
}

}  // namespace
}  // namespace tidemark::diff
