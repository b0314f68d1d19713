#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_proc.prokind.
enum class RoutineType : char { function = 'f', procedure = 'p', aggregate = 'a', window = 'w' };

/// One argument, in declaration order.
struct RoutineArgument {
    /// "in", "out", "inout", "variadic" or "table".
    Name mode{};
    /// Empty when it has none.
    Name name{};
    /// As format_type() writes it.
    Name type{};
    /// Only of "in", "inout" and "variadic".
    std::optional<std::string> default_expression{};

    friend bool operator==(const RoutineArgument&, const RoutineArgument&) = default;
};

template <>
inline constexpr auto fields<RoutineArgument> = field_table(
    field("mode", &RoutineArgument::mode),
    field("name", &RoutineArgument::name),
    field("type", &RoutineArgument::type),
    field("default_expression", &RoutineArgument::default_expression));
TIDEMARK_FIELDS_COMPLETE(RoutineArgument);

/// What only an aggregate has (pg_aggregate); names are qualified and quoted for SQL, empty when there is none.
struct AggregateFacts {
    /// "plain", "ordered" or "hypothetical".
    Name type{};
    /// The arguments in front of ORDER BY; 0 for a plain one.
    std::int64_t direct_arguments = 0;
    std::string transition_function{};
    Name transition_type{};
    /// In bytes; 0 is the server's own estimate.
    std::int64_t transition_space = 0;
    std::string final_function{};
    bool final_extra = false;
    /// "read_only", "shareable" or "read_write".
    Name final_modify{};
    std::string combine_function{};
    std::string serial_function{};
    std::string deserial_function{};
    std::optional<std::string> initial_value{};
    std::string moving_transition_function{};
    std::string moving_inverse_function{};
    Name moving_transition_type{};
    std::int64_t moving_transition_space = 0;
    std::string moving_final_function{};
    bool moving_final_extra = false;
    Name moving_final_modify{};
    std::optional<std::string> moving_initial_value{};
    /// "OPERATOR(pg_catalog.<)".
    std::string sort_operator{};

    friend bool operator==(const AggregateFacts&, const AggregateFacts&) = default;
};

template <>
inline constexpr auto fields<AggregateFacts> = field_table(
    field("type", &AggregateFacts::type),
    field("direct_arguments", &AggregateFacts::direct_arguments),
    field("transition_function", &AggregateFacts::transition_function),
    field("transition_type", &AggregateFacts::transition_type),
    field("transition_space", &AggregateFacts::transition_space),
    field("final_function", &AggregateFacts::final_function),
    field("final_extra", &AggregateFacts::final_extra),
    field("final_modify", &AggregateFacts::final_modify),
    field("combine_function", &AggregateFacts::combine_function),
    field("serial_function", &AggregateFacts::serial_function),
    field("deserial_function", &AggregateFacts::deserial_function),
    field("initial_value", &AggregateFacts::initial_value),
    field("moving_transition_function", &AggregateFacts::moving_transition_function),
    field("moving_inverse_function", &AggregateFacts::moving_inverse_function),
    field("moving_transition_type", &AggregateFacts::moving_transition_type),
    field("moving_transition_space", &AggregateFacts::moving_transition_space),
    field("moving_final_function", &AggregateFacts::moving_final_function),
    field("moving_final_extra", &AggregateFacts::moving_final_extra),
    field("moving_final_modify", &AggregateFacts::moving_final_modify),
    field("moving_initial_value", &AggregateFacts::moving_initial_value),
    field("sort_operator", &AggregateFacts::sort_operator));
TIDEMARK_FIELDS_COMPLETE(AggregateFacts);

/// A function, procedure, aggregate or window function (pg_proc): they share one namespace.
struct Routine {
    Identity identity{};
    Name owner{};
    RoutineType type = RoutineType::function;
    std::vector<RoutineArgument> arguments{};
    /// "integer", "SETOF app.t"; with several "out" or with "table" arguments "record" or "SETOF record". Empty for
    /// procedures.
    std::string result{};
    Name language{};
    /// pg_proc.prosrc; of a C function the link symbol. Empty when the body is SQL-standard, and for aggregates.
    std::string body{};
    /// pg_proc.probin, the object file of a C function.
    std::string object_file{};
    /// pg_get_function_sqlbody(): RETURN ... or BEGIN ATOMIC ... END.
    std::string sql_body{};
    /// "immutable", "stable" or "volatile".
    Name volatility{};
    bool strict = false;
    bool security_definer = false;
    bool leakproof = false;
    /// "safe", "restricted" or "unsafe".
    Name parallel{};
    /// As the server writes the numbers; empty when it is the language's default.
    std::string cost{};
    std::string rows{};
    /// SET clauses as stored: "search_path=app, public", in catalog order.
    std::vector<std::string> configuration{};
    /// Qualified and quoted; empty when there is none.
    std::string support_function{};
    /// TRANSFORM FOR TYPE ..., as format_type() writes them.
    std::vector<Name> transform_types{};
    /// ALTER ... DEPENDS ON EXTENSION: dropping one of these drops the routine. Sorted.
    std::vector<Name> extensions{};
    std::optional<AggregateFacts> aggregate{};
};

template <>
inline constexpr auto fields<Routine> = field_table(
    field("owner", &Routine::owner),
    field("type", &Routine::type, OnChange::replace),
    field("arguments", &Routine::arguments),
    field("result", &Routine::result, OnChange::replace),
    field("language", &Routine::language),
    field("body", &Routine::body),
    field("object_file", &Routine::object_file),
    field("sql_body", &Routine::sql_body),
    field("volatility", &Routine::volatility),
    field("strict", &Routine::strict),
    field("security_definer", &Routine::security_definer),
    field("leakproof", &Routine::leakproof),
    field("parallel", &Routine::parallel),
    field("cost", &Routine::cost),
    field("rows", &Routine::rows),
    field("configuration", &Routine::configuration),
    field("support_function", &Routine::support_function),
    field("transform_types", &Routine::transform_types),
    field("extensions", &Routine::extensions),
    field("aggregate", &Routine::aggregate));
TIDEMARK_FIELDS_COMPLETE(Routine);

}  // namespace tidemark::catalog
