#include "diff/disposition.h"

#include <gtest/gtest.h>

namespace tidemark::diff {
namespace {

using catalog::Inheritance;
using catalog::Policy;
using catalog::Routine;
using catalog::RoutineArgument;
using catalog::RoutineType;
using catalog::View;

template <class Facts>
Action action_of(const Facts& from, const Facts& to)
{
    return disposition_of(from, to, catalog::changed_fields(from, to, 15), 15).action;
}

Routine function(std::vector<RoutineArgument> arguments, const char* result = "integer")
{
    Routine routine;
    routine.arguments = std::move(arguments);
    routine.result = result;
    return routine;
}

TEST(RoutineDisposition, ABodyIsReplacedInPlace)
{
    Routine from = function({{"in", "a", "integer", {}}});
    Routine to = from;
    to.body = "SELECT 2";
    EXPECT_EQ(action_of(from, to), Action::alter);
}

TEST(RoutineDisposition, AnArgumentMayGetANameButNotAnotherOne)
{
    const Routine unnamed = function({{"in", "", "integer", {}}});
    const Routine named = function({{"in", "a", "integer", {}}});
    const Routine renamed = function({{"in", "b", "integer", {}}});
    EXPECT_EQ(action_of(unnamed, named), Action::alter);
    EXPECT_EQ(action_of(named, renamed), Action::replace);
    EXPECT_EQ(action_of(named, unnamed), Action::replace);
}

TEST(RoutineDisposition, ADefaultMayComeAndChangeButNotGo)
{
    const Routine none = function({{"in", "a", "integer", {}}});
    const Routine one = function({{"in", "a", "integer", "1"}});
    const Routine two = function({{"in", "a", "integer", "2"}});
    EXPECT_EQ(action_of(none, one), Action::alter);
    EXPECT_EQ(action_of(one, two), Action::alter);
    EXPECT_EQ(action_of(one, none), Action::replace);
}

TEST(RoutineDisposition, ThePolymorphicDefaultMayNotChange)
{
    EXPECT_EQ(action_of(function({{"in", "a", "anyarray", "'{}'::integer[]"}}),
                        function({{"in", "a", "anyarray", "'{}'::text[]"}})),
              Action::replace);
}

TEST(RoutineDisposition, OneOutputMayChangeItsNameSeveralMayNot)
{
    EXPECT_EQ(action_of(function({{"out", "a", "integer", {}}}), function({{"out", "b", "integer", {}}})),
              Action::alter);
    EXPECT_EQ(action_of(function({{"out", "a", "integer", {}}, {"out", "b", "text", {}}}, "record"),
                        function({{"out", "a", "integer", {}}, {"out", "c", "text", {}}}, "record")),
              Action::replace);
}

TEST(RoutineDisposition, ColumnsOfReturnsTableMayTakeTheFormOfOutArguments)
{
    EXPECT_EQ(action_of(function({{"table", "a", "integer", {}}, {"table", "b", "text", {}}}, "SETOF record"),
                        function({{"out", "a", "integer", {}}, {"out", "b", "text", {}}}, "SETOF record")),
              Action::alter);
}

TEST(RoutineDisposition, AnotherResultOrSortOfRoutineIsAnotherRoutine)
{
    const Routine from = function({});
    EXPECT_EQ(action_of(from, function({}, "bigint")), Action::replace);
    Routine procedure = function({}, "");
    procedure.type = RoutineType::procedure;
    EXPECT_EQ(action_of(from, procedure), Action::replace);
}

TEST(RoutineDisposition, AnAggregateIsReplacedInPlaceUnlessItChangesItsSort)
{
    Routine from = function({{"in", "", "integer", {}}}, "bigint");
    from.type = RoutineType::aggregate;
    from.aggregate.emplace();
    from.aggregate->type = "plain";
    Routine to = from;
    to.aggregate->initial_value = "0";
    EXPECT_EQ(action_of(from, to), Action::alter);
    to.aggregate->type = "ordered";
    EXPECT_EQ(action_of(from, to), Action::replace);
}

TEST(ViewDisposition, ColumnsMayOnlyBeAddedAtTheEnd)
{
    View from;
    from.columns = {{"a", "integer", ""}, {"b", "text", ""}};
    View to = from;
    to.columns.push_back({"c", "text", ""});
    EXPECT_EQ(action_of(from, to), Action::alter);
    EXPECT_EQ(action_of(to, from), Action::replace);
    to = from;
    to.columns[1].collation = "\"C\"";
    EXPECT_EQ(action_of(from, to), Action::replace);
}

TEST(InheritanceDisposition, APendingDetachmentIsFinishedAndNeverMade)
{
    Inheritance attached;
    attached.bound = "FOR VALUES IN (1)";
    Inheritance pending = attached;
    pending.detach_pending = true;
    EXPECT_EQ(action_of(pending, attached), Action::replace);
    EXPECT_EQ(action_of(attached, pending), Action::report);
    pending.bound = "FOR VALUES IN (2)";
    EXPECT_EQ(action_of(attached, pending), Action::replace);
}

TEST(PolicyDisposition, AnExpressionMayComeAndChangeButNotGo)
{
    Policy from;
    from.using_expression = "true";
    Policy to = from;
    to.using_expression = "(a > 0)";
    to.check_expression = "true";
    EXPECT_EQ(action_of(from, to), Action::alter);
    EXPECT_EQ(action_of(to, from), Action::replace);
}

}  // namespace
}  // namespace tidemark::diff
