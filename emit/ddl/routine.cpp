#include "emit/ddl/routine.h"

#include <algorithm>
#include <string_view>

#include "emit/ddl/auto_extension.h"
#include "emit/ddl/setting.h"
#include "emit/ddl/upper_keyword.h"

namespace tidemark::emit {

using catalog::FieldSet;
using catalog::Routine;
using catalog::RoutineArgument;
using catalog::RoutineType;

namespace {

constexpr std::size_t longest_line = 100;

bool is_of_table(const RoutineArgument& argument) { return argument.mode.text() == "table"; }
bool is_of_output(const RoutineArgument& argument)
{
    return argument.mode.text() == "out" || argument.mode.text() == "inout";
}

std::vector<Sql> arguments_where(const Routine& routine, bool of_table)
{
    std::vector<Sql> clauses;
    for (const RoutineArgument& argument : routine.arguments) {
        if (is_of_table(argument) == of_table) {
            clauses.push_back(argument_clause(argument));
        }
    }
    return clauses;
}

/// Left out for procedures, and where the output arguments say it.
Sql returns_clause(const Routine& routine)
{
    const std::vector<Sql> table = arguments_where(routine, true);
    if (!table.empty()) {
        return "\n    RETURNS TABLE " + argument_list(table);
    }
    const bool has_output = std::any_of(routine.arguments.begin(), routine.arguments.end(), is_of_output);
    if (routine.result.empty() || (has_output && !routine.result.starts_with("SETOF "))) {
        return {};
    }
    return "\n    RETURNS " + Sql::deparsed(routine.result);
}

/// The attributes that fit on one line; each is left out where it is what CREATE FUNCTION would choose.
std::vector<Sql> attribute_words(const Routine& routine)
{
    std::vector<Sql> words;
    const auto add_if = [&words](bool wanted, const Sql& word) {
        if (wanted) {
            words.push_back(word);
        }
    };
    add_if(routine.type == RoutineType::window, Sql("WINDOW"));
    add_if(routine.volatility.text() != "volatile", upper_keyword(routine.volatility));
    add_if(routine.strict, Sql("STRICT"));
    add_if(routine.security_definer, Sql("SECURITY DEFINER"));
    add_if(routine.leakproof, Sql("LEAKPROOF"));
    add_if(routine.parallel.text() != "unsafe", "PARALLEL " + upper_keyword(routine.parallel));
    add_if(!routine.cost.empty(), "COST " + Sql::deparsed(routine.cost));
    add_if(!routine.rows.empty(), "ROWS " + Sql::deparsed(routine.rows));
    return words;
}

Sql transforms_clause(const Routine& routine)
{
    std::vector<Sql> types;
    for (const catalog::Name type : routine.transform_types) {
        types.push_back("FOR TYPE " + Sql::deparsed(type.text()));
    }
    return "TRANSFORM " + joined(types);
}

Sql body_clause(const Routine& routine)
{
    if (!routine.sql_body.empty()) {
        return Sql::deparsed(routine.sql_body);
    }
    if (!routine.object_file.empty()) {
        return "AS " + literal(routine.object_file) + ", " + literal(routine.body);
    }
    return "AS " + (routine.language.text() == "internal" ? literal(routine.body) : dollar_quoted(routine.body));
}

std::string_view name_part(std::string_view setting) { return setting.substr(0, setting.find('=')); }

/// RESET and SET clauses that lead from one list of settings to the other, whose order counts, too: SET changes an
/// entry where it stands or appends it.
std::vector<Sql> setting_changes(const std::vector<std::string>& from, const std::vector<std::string>& to)
{
    std::vector<Sql> clauses;
    std::vector<std::string> reached;
    for (const std::string& old : from) {
        const auto same_name = [&old](const std::string& s) { return name_part(s) == name_part(old); };
        const auto kept = std::find_if(to.begin(), to.end(), same_name);
        if (kept == to.end()) {
            clauses.push_back("RESET " + setting_name(old));
        } else {
            reached.push_back(*kept);
        }
    }
    for (const std::string& setting : to) {
        if (std::find(from.begin(), from.end(), setting) == from.end()) {
            clauses.push_back("SET " + setting_clause(setting));
        }
        if (std::find(reached.begin(), reached.end(), setting) == reached.end()) {
            reached.push_back(setting);
        }
    }
    if (reached != to) {
        clauses.assign(1, Sql("RESET ALL"));
        for (const std::string& setting : to) {
            clauses.push_back("SET " + setting_clause(setting));
        }
    }
    return clauses;
}

/// What ALTER FUNCTION has words for, so that the body need not be written again.
std::vector<Sql> attribute_changes(const Routine& from, const Routine& to, FieldSet changed)
{
    std::vector<Sql> clauses;
    const auto add_if = [&clauses](bool differs, const Sql& clause) {
        if (differs) {
            clauses.push_back(clause);
        }
    };
    const bool is_compiled = to.language.text() == "c" || to.language.text() == "internal";
    const Sql usual_cost = is_compiled ? Sql("1") : Sql("100");
    add_if(changed.has(&Routine::volatility), upper_keyword(to.volatility));
    add_if(changed.has(&Routine::strict), to.strict ? Sql("STRICT") : Sql("CALLED ON NULL INPUT"));
    add_if(changed.has(&Routine::security_definer),
           to.security_definer ? Sql("SECURITY DEFINER") : Sql("SECURITY INVOKER"));
    add_if(changed.has(&Routine::leakproof), to.leakproof ? Sql("LEAKPROOF") : Sql("NOT LEAKPROOF"));
    add_if(changed.has(&Routine::parallel), "PARALLEL " + upper_keyword(to.parallel));
    add_if(changed.has(&Routine::cost), "COST " + (to.cost.empty() ? usual_cost : Sql::deparsed(to.cost)));
    add_if(changed.has(&Routine::rows), "ROWS " + (to.rows.empty() ? Sql("1000") : Sql::deparsed(to.rows)));
    add_if(changed.has(&Routine::support_function), "SUPPORT " + Sql::deparsed(to.support_function));
    if (changed.has(&Routine::configuration)) {
        for (Sql& clause : setting_changes(from.configuration, to.configuration)) {
            clauses.push_back(std::move(clause));
        }
    }
    return clauses;
}

/// Must the whole routine be written again? ALTER has no words for these; a support function it can set but not take
/// away.
bool needs_or_replace(const Routine& to, FieldSet changed)
{
    return changed.has(&Routine::arguments) || changed.has(&Routine::language) || changed.has(&Routine::body) ||
           changed.has(&Routine::object_file) || changed.has(&Routine::sql_body) ||
           changed.has(&Routine::transform_types) || changed.has(&Routine::aggregate) ||
           (changed.has(&Routine::support_function) && to.support_function.empty()) ||
           (to.aggregate && changed.has(&Routine::parallel));
}

}  // namespace

Sql create_routine(const Routine& routine, bool or_replace)
{
    if (routine.aggregate) {
        return create_aggregate(routine, or_replace);
    }
    Sql sql = or_replace ? Sql("CREATE OR REPLACE ") : Sql("CREATE ");
    sql << routine_noun(routine) << " " << name_of(routine.identity) << argument_list(arguments_where(routine, false))
        << returns_clause(routine);
    sql << "\n    LANGUAGE " << ident(routine.language);
    const std::vector<Sql> words = attribute_words(routine);
    if (!words.empty()) {
        sql << "\n    " << joined(words, " ");
    }
    if (!routine.support_function.empty()) {
        sql << "\n    SUPPORT " << Sql::deparsed(routine.support_function);
    }
    if (!routine.transform_types.empty()) {
        sql << "\n    " << transforms_clause(routine);
    }
    for (const std::string& setting : routine.configuration) {
        sql << "\n    SET " << setting_clause(setting);
    }
    return sql << "\n" << body_clause(routine);
}

Sql argument_clause(const RoutineArgument& argument)
{
    const std::string& mode = argument.mode.text();
    Sql sql = mode == "out"        ? Sql("OUT ")
              : mode == "inout"    ? Sql("INOUT ")
              : mode == "variadic" ? Sql("VARIADIC ")
                                   : Sql();
    if (!argument.name.empty()) {
        sql << ident(argument.name) << " ";
    }
    sql << Sql::deparsed(argument.type.text());
    if (argument.default_expression) {
        sql << " DEFAULT " << Sql::deparsed(*argument.default_expression);
    }
    return sql;
}

Sql argument_list(const std::vector<Sql>& arguments)
{
    const Sql line = joined(arguments);
    return line.text().size() <= longest_line ? "(" + line + ")" : "(\n    " + joined(arguments, ",\n    ") + "\n)";
}

template <>
void Ddl<Routine>::create(const Routine& routine, const StepContext& context, std::vector<Statement>& out)
{
    add(out, create_routine(routine, context.step.operation.over_shell));
    const Sql subject = routine_noun(routine) + " " + routine_reference(routine);
    add_owner_of_new(subject, routine.owner, context, out);
    add_auto_extensions("ALTER " + subject, {}, routine.extensions, out);
}

template <>
void Ddl<Routine>::alter(const Routine& from, const Routine& to, FieldSet changed, const StepContext&,
                         std::vector<Statement>& out)
{
    const Sql subject = routine_noun(to) + " " + routine_reference(to);
    const bool again = needs_or_replace(to, changed);
    if (again) {
        add(out, create_routine(to, true));
    } else if (const std::vector<Sql> clauses = attribute_changes(from, to, changed); !clauses.empty()) {
        add(out, "ALTER " + subject + (clauses.size() == 1 ? Sql(" ") : Sql("\n    ")) + joined(clauses, "\n    "));
    }
    // OR REPLACE forgets them all.
    const std::vector<catalog::Name> none;
    add_auto_extensions("ALTER " + subject, again ? none : from.extensions, to.extensions, out);
    if (changed.has(&Routine::owner)) {
        add_owner(subject, to.owner, out);
    }
}

template <>
void Ddl<Routine>::drop(const Routine& routine, const StepContext& context, std::vector<Statement>& out)
{
    const catalog::Identity called = signature_to_drop(routine.identity, context);
    add(out, "DROP " + routine_noun(routine) + " " +
                 (called == routine.identity ? routine_reference(routine) : signature(called)));
}

}  // namespace tidemark::emit
