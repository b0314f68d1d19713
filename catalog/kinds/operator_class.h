#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// An operator of a class (pg_amop).
struct OperatorClassOperator {
    std::int64_t strategy = 0;
    /// With its operand types, qualified and quoted.
    std::string member{};
    /// FOR ORDER BY: qualified where it must be; empty when the operator searches.
    std::string sort_family{};

    friend auto operator<=>(const OperatorClassOperator&, const OperatorClassOperator&) = default;
};

template <>
inline constexpr auto fields<OperatorClassOperator> = field_table(field("strategy", &OperatorClassOperator::strategy),
                                                                  field("member", &OperatorClassOperator::member),
                                                                  field("sort_family",
                                                                        &OperatorClassOperator::sort_family));
TIDEMARK_FIELDS_COMPLETE(OperatorClassOperator);

/// A support function of a class (pg_amproc).
struct OperatorClassFunction {
    std::int64_t number = 0;
    /// The types that it is for, as format_type() writes them.
    Name left_type{};
    Name right_type{};
    /// With its argument types, qualified and quoted.
    std::string member{};

    friend auto operator<=>(const OperatorClassFunction&, const OperatorClassFunction&) = default;
};

template <>
inline constexpr auto fields<OperatorClassFunction> = field_table(
    field("number", &OperatorClassFunction::number), field("left_type", &OperatorClassFunction::left_type),
    field("right_type", &OperatorClassFunction::right_type), field("member", &OperatorClassFunction::member));
TIDEMARK_FIELDS_COMPLETE(OperatorClassFunction);

/// pg_opclass, with what of its family it cannot be without. The identity's qualifier is the access method.
struct OperatorClass {
    Identity identity{};
    Name owner{};
    /// It may be one of the server's.
    Identity family{};
    /// FOR TYPE, as format_type() writes it.
    Name type{};
    bool is_default = false;
    /// STORAGE; empty when it is the type itself.
    Name storage{};
    /// Sorted, so that the order of their making does not count.
    std::vector<OperatorClassOperator> operators{};
    std::vector<OperatorClassFunction> functions{};
};

template <>
inline constexpr auto fields<OperatorClass> =
    field_table(field("owner", &OperatorClass::owner), field("family", &OperatorClass::family, OnChange::replace),
                field("type", &OperatorClass::type, OnChange::replace),
                field("is_default", &OperatorClass::is_default, OnChange::replace),
                field("storage", &OperatorClass::storage, OnChange::replace),
                field("operators", &OperatorClass::operators, OnChange::replace),
                field("functions", &OperatorClass::functions, OnChange::replace));
TIDEMARK_FIELDS_COMPLETE(OperatorClass);

}  // namespace tidemark::catalog
