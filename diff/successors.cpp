#include "diff/successors.h"

#include <algorithm>
#include <map>

#include "diff/dependencies_of.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

namespace {

/// Whoever has a name of a schema in common is in the way of the other; null for what has none. Overloads have.
Identity name_of(Identity object)
{
    switch (object.kind()) {
    case Kind::enum_type:
    case Kind::range_type:
    case Kind::composite_type:
    case Kind::domain:
    case Kind::sequence:
    case Kind::table:
    case Kind::view:
    case Kind::materialized_view:
        return object.parent() ? Identity{} : catalog::in_schema(Kind::table, object.schema(), object.name());
    case Kind::routine:
        return catalog::in_schema(Kind::routine, object.schema(), object.name());
    default:
        return {};
    }
}

/// May all input arguments from a position on be left out?
bool may_be_left_out(const catalog::Routine& routine, std::size_t position)
{
    std::size_t at = 0;
    return std::all_of(
        routine.arguments.begin(), routine.arguments.end(), [&](const catalog::RoutineArgument& argument) {
            const bool is_input = argument.mode.text() != "out" && argument.mode.text() != "table";
            return !is_input || at++ < position || argument.default_expression || argument.mode.text() == "variadic";
        });
}

}  // namespace

bool may_be_mistaken(Identity one, Identity other, const Snapshot& one_side, const Snapshot& other_side)
{
    const auto* a = one_side.find<catalog::Routine>(one);
    const auto* b = other_side.find<catalog::Routine>(other);
    if (name_of(one) != name_of(other) || one == other || a == nullptr || b == nullptr) {
        return false;
    }
    const auto& first = one.arguments();
    const auto& second = other.arguments();
    // A call that gives so many arguments fits both.
    for (std::size_t given = 0; given <= std::min(first.size(), second.size()); ++given) {
        if (given > 0 && !(first[given - 1] == second[given - 1])) {
            return false;
        }
        if (may_be_left_out(*a, given) && may_be_left_out(*b, given)) {
            return true;
        }
    }
    return false;
}

Successors::Successors(const Snapshot& from, const Snapshot& to, const std::vector<Change>& changes) : to_(to)
{
    std::map<Identity, std::vector<Identity>> dropped;
    for (const Change& change : changes) {
        if (const Identity name = name_of(change.identity); name && change.action == Action::drop) {
            dropped[name].push_back(change.identity);
        }
    }
    for (const Change& change : changes) {
        const Identity name = name_of(change.identity);
        const auto found = name && change.action == Action::create ? dropped.find(name) : dropped.end();
        if (found == dropped.end()) {
            continue;
        }
        for (const Identity former : found->second) {
            if (former.kind() != Kind::routine || may_be_mistaken(former, change.identity, from, to)) {
                successors_[former].push_back(change.identity);
            }
        }
    }
}

bool Successors::stands_on_one(Identity dropped, Identity dependent) const
{
    const auto found = successors_.find(catalog::root_of(dropped));
    const auto needed = dependencies_of(to_, dependent);
    return found != successors_.end() &&
           std::any_of(needed.begin(), needed.end(), [&](const catalog::Dependency& dependency) {
               const auto& successors = found->second;
               return std::find(successors.begin(), successors.end(), catalog::root_of(dependency.subject)) !=
                          successors.end();
           });
}

}  // namespace tidemark::diff
