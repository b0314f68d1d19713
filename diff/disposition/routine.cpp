#include "catalog/kinds/routine.h"

#include <string_view>
#include <utility>

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::Name;
using catalog::Routine;
using catalog::RoutineArgument;

namespace {

bool is_input(const RoutineArgument& argument)
{
    return argument.mode.text() != "out" && argument.mode.text() != "table";
}

bool is_output(const RoutineArgument& argument)
{
    return argument.mode.text() != "in" && argument.mode.text() != "variadic";
}

/// anyelement, anycompatiblearray, ...: the type of its default is not the type of the argument.
bool is_polymorphic(const RoutineArgument& argument) { return argument.type.text().starts_with("any"); }

std::vector<const RoutineArgument*> inputs(const Routine& routine)
{
    std::vector<const RoutineArgument*> found;
    for (const RoutineArgument& argument : routine.arguments) {
        if (is_input(argument)) {
            found.push_back(&argument);
        }
    }
    return found;
}

/// The row that several output arguments, or those of any procedure, make up.
std::vector<std::pair<Name, Name>> output_row(const Routine& routine)
{
    std::vector<std::pair<Name, Name>> row;
    for (const RoutineArgument& argument : routine.arguments) {
        if (is_output(argument)) {
            row.emplace_back(argument.name, argument.type);
        }
    }
    if (row.size() < 2 && routine.type != catalog::RoutineType::procedure) {
        row.clear();
    }
    return row;
}

/// A name may be given to an argument that had none, and a default added or changed; neither may go.
bool keeps_input(const RoutineArgument& from, const RoutineArgument& to)
{
    if (!from.name.empty() && from.name != to.name) {
        return false;
    }
    if (!from.default_expression) {
        return true;
    }
    return to.default_expression && (!is_polymorphic(to) || from.default_expression == to.default_expression);
}

bool keeps_aggregate(const Routine& from, const Routine& to)
{
    return !from.aggregate || !to.aggregate ||
           (from.aggregate->type == to.aggregate->type &&
            from.aggregate->direct_arguments == to.aggregate->direct_arguments);
}

}  // namespace

/// What CREATE OR REPLACE refuses (ProcedureCreate in pg_proc.c) needs DROP and CREATE. The types of the input
/// arguments cannot differ: they are the routine's identity.
template <>
Disposition disposition_of(const Routine& from, const Routine& to, catalog::FieldSet changed, int)
{
    const Disposition replace{Action::replace, false};
    if (output_row(from) != output_row(to) || !keeps_aggregate(from, to)) {
        return replace;
    }
    const auto from_inputs = inputs(from);
    const auto to_inputs = inputs(to);
    for (std::size_t i = 0; i < from_inputs.size() && i < to_inputs.size(); ++i) {
        if (!keeps_input(*from_inputs[i], *to_inputs[i])) {
            return replace;
        }
    }
    return disposition_by_fields<Routine>(changed);
}

}  // namespace tidemark::diff
