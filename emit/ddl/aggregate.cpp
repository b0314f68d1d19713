#include <cstddef>
#include <utility>

#include "emit/ddl/routine.h"

namespace tidemark::emit {

using catalog::AggregateFacts;
using catalog::Routine;

namespace {

/// "a integer, b text ORDER BY c numeric". A VARIADIC argument that is direct and aggregated alike is stored once and
/// written twice (print_function_arguments in ruleutils.c).
Sql aggregate_arguments(const Routine& routine)
{
    const AggregateFacts& facts = *routine.aggregate;
    if (routine.arguments.empty() && facts.type.text() == "plain") {
        return Sql("*");
    }
    std::vector<Sql> direct;
    std::vector<Sql> aggregated;
    const auto direct_count = static_cast<std::size_t>(facts.direct_arguments);
    for (std::size_t i = 0; i < routine.arguments.size(); ++i) {
        (i < direct_count ? direct : aggregated).push_back(argument_clause(routine.arguments[i]));
    }
    if (facts.type.text() == "plain") {
        return joined(aggregated);
    }
    if (aggregated.empty() && !direct.empty()) {
        aggregated.push_back(direct.back());
    }
    return joined(direct) + (direct.empty() ? Sql("ORDER BY ") : Sql(" ORDER BY ")) + joined(aggregated);
}

Sql modify_clause(Verbatim parameter, catalog::Name modify, bool is_ordered)
{
    // Whoever sorts the input may write to the state at the end; others are read-only unless they say so.
    const std::string& word = modify.text();
    if (word == (is_ordered ? "read_write" : "read_only")) {
        return {};
    }
    return Sql(parameter) + " = " +
           (word == "shareable" ? Sql("SHAREABLE") : word == "read_only" ? Sql("READ_ONLY") : Sql("READ_WRITE"));
}

std::vector<Sql> parameters(const Routine& routine)
{
    const AggregateFacts& facts = *routine.aggregate;
    const bool is_ordered = facts.type.text() != "plain";
    std::vector<Sql> list;
    const auto add_if = [&list](bool wanted, Sql parameter) {
        if (wanted) {
            list.push_back(std::move(parameter));
        }
    };
    const auto add_name = [&list](Verbatim parameter, const std::string& name) {
        if (!name.empty()) {
            list.push_back(Sql(parameter) + " = " + Sql::deparsed(name));
        }
    };
    const auto add_modify = [&list, is_ordered](Verbatim parameter, catalog::Name modify) {
        if (Sql clause = modify_clause(parameter, modify, is_ordered); !clause.empty()) {
            list.push_back(std::move(clause));
        }
    };
    add_name("SFUNC", facts.transition_function);
    add_name("STYPE", facts.transition_type.text());
    add_if(facts.transition_space != 0, "SSPACE = " + number(facts.transition_space));
    add_name("FINALFUNC", facts.final_function);
    add_if(facts.final_extra, Sql("FINALFUNC_EXTRA"));
    add_modify("FINALFUNC_MODIFY", facts.final_modify);
    add_name("COMBINEFUNC", facts.combine_function);
    add_name("SERIALFUNC", facts.serial_function);
    add_name("DESERIALFUNC", facts.deserial_function);
    add_if(facts.initial_value.has_value(), "INITCOND = " + literal(facts.initial_value.value_or("")));
    add_name("MSFUNC", facts.moving_transition_function);
    add_name("MINVFUNC", facts.moving_inverse_function);
    add_name("MSTYPE", facts.moving_transition_type.text());
    add_if(facts.moving_transition_space != 0, "MSSPACE = " + number(facts.moving_transition_space));
    add_name("MFINALFUNC", facts.moving_final_function);
    add_if(facts.moving_final_extra, Sql("MFINALFUNC_EXTRA"));
    add_modify("MFINALFUNC_MODIFY", facts.moving_final_modify);
    add_if(facts.moving_initial_value.has_value(), "MINITCOND = " + literal(facts.moving_initial_value.value_or("")));
    add_name("SORTOP", facts.sort_operator);
    add_if(routine.parallel.text() == "safe", Sql("PARALLEL = SAFE"));
    add_if(routine.parallel.text() == "restricted", Sql("PARALLEL = RESTRICTED"));
    add_if(facts.type.text() == "hypothetical", Sql("HYPOTHETICAL"));
    return list;
}

}  // namespace

Sql routine_noun(const Routine& routine)
{
    switch (routine.type) {
    case catalog::RoutineType::procedure:
        return Sql("PROCEDURE");
    case catalog::RoutineType::aggregate:
        return Sql("AGGREGATE");
    case catalog::RoutineType::function:
    case catalog::RoutineType::window:
        break;
    }
    return Sql("FUNCTION");
}

Sql routine_reference(const Routine& routine)
{
    return routine.aggregate ? name_of(routine.identity) + "(" + aggregate_arguments(routine) + ")"
                             : signature(routine.identity);
}

Sql create_aggregate(const Routine& routine, bool or_replace)
{
    return (or_replace ? Sql("CREATE OR REPLACE AGGREGATE ") : Sql("CREATE AGGREGATE ")) +
           routine_reference(routine) + " (\n    " + joined(parameters(routine), ",\n    ") + "\n)";
}

}  // namespace tidemark::emit
